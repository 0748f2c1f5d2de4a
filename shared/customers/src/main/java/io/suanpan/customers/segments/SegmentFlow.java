package io.suanpan.customers.segments;

/**
 * Customers who were in one segment at the last run and are in another now; the ids may be equal.
 *
 * @param from id of the segment then; empty for customers new to the shop
 * @param to id of the segment now
 */
public record SegmentFlow(String from, String to, int customers) {}
