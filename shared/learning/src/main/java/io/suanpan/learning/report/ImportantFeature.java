package io.suanpan.learning.report;

/**
 * @param meanAbsolute mean distance by which the feature moves the log-odds
 * @param mean mean move, with its sign
 * @param share of the sum of all {@code meanAbsolute}; 0 where that is 0
 */
public record ImportantFeature(
        String feature,
        String label,
        String unit,
        double meanAbsolute,
        double mean,
        double share) {}
