package io.suanpan.customers.training.segments;

/**
 * How good a division into k segments is.
 *
 * @param inertia sum of squared distances to the centres, in the standardised space
 * @param silhouette mean, -1 to 1
 * @param stability mean adjusted Rand index against bootstrap fits, at most 1
 * @param gap of the gap statistic
 * @param gapError its standard error s(k)
 */
public record CountFigures(
        int k, double inertia, double silhouette, double stability, double gap, double gapError) {}
