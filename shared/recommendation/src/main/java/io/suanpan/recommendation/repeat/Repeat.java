package io.suanpan.recommendation.repeat;

/**
 * That a customer may buy an item again, and why.
 *
 * @param item bought before
 * @param times days on which it was bought
 * @param sinceDays since the last of them
 * @param usualDays from one purchase to the next: the customer's own mean with the item's as one
 *     more interval
 * @param probability of another purchase within the horizon, 0 to 1
 */
public record Repeat(int item, int times, double sinceDays, double usualDays, double probability) {
    /** Days until it is due by the usual interval; below 0 where it is overdue. */
    public double dueInDays() {
        return usualDays - sinceDays;
    }
}
