package io.suanpan.recommendation.repeat;

/**
 * How a customer bought one item so far. Purchases of the same day are one.
 *
 * @param times days on which it was bought, at least 1
 * @param spanDays from the first to the last of them
 * @param sinceDays since the last, 0 or more
 */
record Rhythm(int times, double spanDays, double sinceDays) {
    /** Purchases after the first. */
    int again() {
        return times - 1;
    }

    double observedDays() {
        return spanDays + sinceDays;
    }
}
