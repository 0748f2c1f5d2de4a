package io.suanpan.customers.segments;

/**
 * The conditions that say best who is in a segment.
 *
 * @param text as in {@code orders above 5 and days since the last order at most 32}
 * @param precision share of the customers that meet it who are in the segment
 * @param recall share of the segment's customers who meet it
 */
public record SegmentRule(String text, double precision, double recall) {}
