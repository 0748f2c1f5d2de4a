package io.suanpan.learning.report;

import java.util.List;

/**
 * How far one feature has moved since the training.
 *
 * @param psi population stability index
 * @param edges of the bins
 * @param then share of the training rows in each bin
 * @param now share of the rows that are compared
 */
public record FeatureDrift(
        String feature,
        String label,
        String unit,
        double psi,
        DriftLevel level,
        List<Double> edges,
        List<Double> then,
        List<Double> now,
        double missingThen,
        double missingNow) {
    public FeatureDrift {
        edges = List.copyOf(edges);
        then = List.copyOf(then);
        now = List.copyOf(now);
    }
}
