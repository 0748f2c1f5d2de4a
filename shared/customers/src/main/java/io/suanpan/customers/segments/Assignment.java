package io.suanpan.customers.segments;

/**
 * Where a customer was put, and by what.
 *
 * @param segment index in the model's segments
 * @param recencyDays whole days from the last order to the as-of moment
 * @param orders so far
 * @param money spent so far, in the model's currency
 */
public record Assignment(
        String customerId, int segment, int recencyDays, int orders, double money) {}
