package io.suanpan.recommendation.replay;

import io.suanpan.recommendation.offpolicy.Gain;
import io.suanpan.recommendation.offpolicy.OffPolicyEstimate;
import java.util.List;

/**
 * What a ranking would have earned for a list.
 *
 * @param gain over what was shown, doubly robust; its interval is wide enough to hold for all
 *     rankings of the report together
 * @param warnings sentences; why the verdict is unknown
 */
public record RankingReport(
        ReplayRanking ranking,
        OffPolicyEstimate ips,
        OffPolicyEstimate snips,
        OffPolicyEstimate doublyRobust,
        Gain gain,
        ReplayVerdict verdict,
        List<String> warnings) {
    public RankingReport {
        warnings = List.copyOf(warnings);
    }
}
