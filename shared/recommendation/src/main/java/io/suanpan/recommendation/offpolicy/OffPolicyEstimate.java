package io.suanpan.recommendation.offpolicy;

import java.util.List;

/**
 * What the target would have earned for a list, in the unit of the rewards.
 *
 * @param value NaN without lists
 * @param lower end of the interval
 * @param upper end of the interval
 * @param standardError of the value, from its influence
 * @param lists of the log
 * @param effectiveLists how many lists of equal weight would tell as much: (Σ w)² / Σ w² (Kish
 *     1965) at the worst position that most lists have
 * @param meanWeight before clipping, of all positions: near 1 where the propensities are true and
 *     the log shows all that the target would
 * @param largestWeight before clipping
 * @param clippedShare of weights
 * @param warnings sentences; none where nothing speaks against the estimate
 */
public record OffPolicyEstimate(
        double value,
        double lower,
        double upper,
        double standardError,
        int lists,
        double effectiveLists,
        double meanWeight,
        double largestWeight,
        double clippedShare,
        List<String> warnings) {
    public OffPolicyEstimate {
        warnings = List.copyOf(warnings);
    }
}
