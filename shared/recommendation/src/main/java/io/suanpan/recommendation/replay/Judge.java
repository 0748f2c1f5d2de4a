package io.suanpan.recommendation.replay;

import io.suanpan.recommendation.exploration.EpsilonGreedy;
import io.suanpan.recommendation.exploration.Explorer;
import io.suanpan.recommendation.exploration.ShownRecord;
import io.suanpan.recommendation.live.LiveEvent;
import io.suanpan.recommendation.offpolicy.Estimator;
import io.suanpan.recommendation.offpolicy.Gain;
import io.suanpan.recommendation.offpolicy.JudgedLog;
import io.suanpan.recommendation.offpolicy.LoggedLists;
import io.suanpan.recommendation.offpolicy.OffPolicyEstimate;
import io.suanpan.recommendation.offpolicy.OffPolicyEvaluation;
import io.suanpan.recommendation.offpolicy.OffPolicyOptions;
import io.suanpan.recommendation.ranking.RankedList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Estimates what rankings would have earned with lists of which all is known. One ranking after the
 * other, so that no more than the positions of one are held: O(rankings × lists × (ranking +
 * candidates × positions)). Deterministic.
 */
final class Judge {
    /** Fewer clicks make no normal interval. */
    private static final int LEAST_EARNED = 20;

    private static final OffPolicyOptions OPTIONS = OffPolicyOptions.defaults();

    private final List<ShownRecord> lists;
    private final Function<ShownRecord, CandidateRanker> rankers;
    private final Map<ReplayMetric, JudgedLog> logs = new EnumMap<>(ReplayMetric.class);
    private final Map<ReplayMetric, Long> counts = new EnumMap<>(ReplayMetric.class);
    private final Map<ReplayMetric, ProductRates> rates = new EnumMap<>(ReplayMetric.class);
    private final Map<Integer, Explorer> certain = new HashMap<>();
    private final Map<Integer, Explorer> byLot = new HashMap<>();

    /**
     * @param lists each with its candidates
     * @param events that name them, by the lists' requests
     * @param rankers of the models that answered
     */
    Judge(
            List<ShownRecord> lists,
            Map<String, List<LiveEvent>> events,
            Function<ShownRecord, CandidateRanker> rankers) {
        this.lists = lists;
        this.rankers = rankers;
        for (ReplayMetric metric : ReplayMetric.values()) {
            JudgedLog log = new JudgedLog();
            counts.put(metric, count(metric, events, log));
            logs.put(metric, log);
            rates.put(metric, new ProductRates(lists, log));
        }
    }

    private long count(ReplayMetric metric, Map<String, List<LiveEvent>> events, JudgedLog log) {
        long count = 0;
        for (ShownRecord list : lists) {
            Set<String> done = new HashSet<>();
            for (LiveEvent event : events.getOrDefault(list.requestId(), List.of())) {
                if (event.kind() == metric.kind()
                        && list.items().contains(event.productId())
                        && done.add(event.productId())) {
                    log.reward(list.requestId(), event.productId(), 1);
                    count++;
                }
            }
        }
        return count;
    }

    /** How many products something was done with, each once a list and metric. */
    long earned() {
        return counts.values().stream().mapToLong(it -> it).sum();
    }

    List<MetricReport> metrics(List<ReplayRanking> rankings) {
        Map<ReplayMetric, List<RankingReport>> reports = new EnumMap<>(ReplayMetric.class);
        for (ReplayRanking ranking : rankings) {
            joined(ranking)
                    .forEach((metric, joined) ->
                            reports.computeIfAbsent(metric, _ -> new ArrayList<>())
                                    .add(report(ranking, metric, joined, rankings.size())));
        }
        List<MetricReport> metrics = new ArrayList<>();
        counts.forEach((metric, count) ->
                metrics.add(
                        new MetricReport(
                                metric,
                                count,
                                count / (double) lists.size(),
                                reports.getOrDefault(metric, List.of()))));
        return metrics;
    }

    /** Of the metrics that have anything to be judged by. */
    Map<ReplayMetric, LoggedLists> joined(ReplayRanking ranking) {
        Map<ReplayMetric, LoggedLists.Builder> builders = new EnumMap<>(ReplayMetric.class);
        counts.forEach((metric, count) -> {
            if (count > 0) {
                builders.put(metric, LoggedLists.builder());
            }
        });
        for (ShownRecord list : lists) {
            RankedList ranked = rankers.apply(list).ranked(list, ranking);
            Explorer target = target(ranking, list.items().size());
            builders.forEach((metric, builder) ->
                    builder.add(of(logs, metric).slots(list, target, ranked, of(rates, metric))));
        }
        Map<ReplayMetric, LoggedLists> joined = new EnumMap<>(ReplayMetric.class);
        builders.forEach((metric, builder) -> joined.put(metric, builder.build()));
        return joined;
    }

    private static <T> T of(Map<ReplayMetric, T> map, ReplayMetric metric) {
        return Objects.requireNonNull(map.get(metric));
    }

    private Explorer target(ReplayRanking ranking, int count) {
        return ranking instanceof ReplayRanking.Chance
                ? byLot.computeIfAbsent(count, it -> new Explorer(new EpsilonGreedy(1), it))
                : certain.computeIfAbsent(count, it -> new Explorer(new EpsilonGreedy(0), it));
    }

    private RankingReport report(
            ReplayRanking ranking, ReplayMetric metric, LoggedLists joined, int together) {
        OffPolicyEstimate robust = estimate(joined, Estimator.DOUBLY_ROBUST);
        double miss = (1 - OPTIONS.confidence()) / together;
        Gain gain = OffPolicyEvaluation.gain(joined, OPTIONS.withConfidence(1 - miss));
        List<String> warnings = new ArrayList<>(robust.warnings());
        long count = of(counts, metric);
        if (count < LEAST_EARNED) {
            warnings.add(
                    "There are %d %s in all; %d would be a beginning."
                            .formatted(count, metric.text(), LEAST_EARNED));
        }
        return new RankingReport(
                ranking,
                estimate(joined, Estimator.IPS),
                estimate(joined, Estimator.SNIPS),
                robust,
                gain,
                verdict(gain, warnings),
                warnings);
    }

    private static OffPolicyEstimate estimate(LoggedLists joined, Estimator estimator) {
        return OffPolicyEvaluation.estimate(joined, OPTIONS.withEstimator(estimator));
    }

    private static ReplayVerdict verdict(Gain gain, List<String> warnings) {
        if (!warnings.isEmpty()) {
            return ReplayVerdict.UNKNOWN;
        }
        if (gain.lower() > 0) {
            return ReplayVerdict.BETTER;
        }
        return gain.upper() < 0 ? ReplayVerdict.WORSE : ReplayVerdict.OPEN;
    }
}
