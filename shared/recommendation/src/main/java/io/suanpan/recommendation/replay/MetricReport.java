package io.suanpan.recommendation.replay;

import java.util.List;

/**
 * One metric of all rankings.
 *
 * @param count of products with which that was done, each once a list
 * @param perList the same for a list, as logged
 * @param rankings in the order in which they were asked for; none where nothing was counted
 */
public record MetricReport(
        ReplayMetric metric, long count, double perList, List<RankingReport> rankings) {
    public MetricReport {
        rankings = List.copyOf(rankings);
    }
}
