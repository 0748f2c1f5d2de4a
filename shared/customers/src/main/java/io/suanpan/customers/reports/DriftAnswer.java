package io.suanpan.customers.reports;

import io.suanpan.learning.report.FeatureDrift;
import io.suanpan.learning.report.ScoreDrift;
import java.time.Instant;
import java.util.List;

/**
 * How far the customers have moved since a version was trained.
 *
 * @param asOf the moment of the features that are compared
 * @param trainedOn rows that the version learned from
 * @param customers of the snapshot
 * @param compared those of them that were looked at
 * @param moderate features at 0.1 or above and below 0.25
 * @param major features at 0.25 or above
 * @param features the greatest first
 */
public record DriftAnswer(
        String model,
        String version,
        Instant asOf,
        long trainedOn,
        int customers,
        int compared,
        ScoreDrift score,
        int moderate,
        int major,
        List<FeatureDrift> features) {
    public DriftAnswer {
        features = List.copyOf(features);
    }
}
