package io.suanpan.learning.report;

import java.util.List;

/**
 * How far the probabilities have moved since the training: what all that moves comes to.
 *
 * @param psi population stability index
 * @param edges of the bins: the tenths of the training rows
 * @param then share of the training rows in each bin
 * @param now share of the rows that are compared
 */
public record ScoreDrift(
        double psi, DriftLevel level, List<Double> edges, List<Double> then, List<Double> now) {
    public ScoreDrift {
        edges = List.copyOf(edges);
        then = List.copyOf(then);
        now = List.copyOf(now);
    }
}
