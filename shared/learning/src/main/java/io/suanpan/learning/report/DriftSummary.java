package io.suanpan.learning.report;

import java.time.Instant;

/**
 * The drift in a few numbers.
 *
 * @param asOf the moment of the features that were compared
 * @param customers that were compared
 * @param score population stability index of the probabilities
 * @param moderate features at 0.1 or above and below 0.25
 * @param major features at 0.25 or above
 */
public record DriftSummary(
        Instant asOf, int customers, double score, DriftLevel scoreLevel, int moderate, int major) {

    static DriftSummary of(Instant asOf, Drift drift) {
        return new DriftSummary(
                asOf,
                drift.rows(),
                drift.score().psi(),
                drift.score().level(),
                drift.count(DriftLevel.MODERATE),
                drift.count(DriftLevel.MAJOR));
    }
}
