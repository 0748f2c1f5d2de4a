package io.suanpan.learning.report;

import java.util.List;

/**
 * @param rows that were compared
 * @param features the greatest first, in the order of the vector where equal
 */
public record Drift(int rows, ScoreDrift score, List<FeatureDrift> features) {
    public Drift {
        features = List.copyOf(features);
    }

    /** How many features are at a level. */
    public int count(DriftLevel level) {
        return (int) features.stream().filter(feature -> feature.level() == level).count();
    }
}
