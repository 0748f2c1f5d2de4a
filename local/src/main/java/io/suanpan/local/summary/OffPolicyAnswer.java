package io.suanpan.local.summary;

import io.suanpan.recommendation.offpolicy.Gain;
import io.suanpan.recommendation.offpolicy.OffPolicyEstimate;
import io.suanpan.recommendation.replay.MetricReport;
import io.suanpan.recommendation.replay.RankingReport;
import io.suanpan.recommendation.replay.ReplayReport;
import io.suanpan.recommendation.replay.ReplayVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What other rankings would have earned, as JSON has it.
 *
 * @param lists that are judged
 * @param leftOut lists that are not, and why
 * @param from when the oldest list was shown
 * @param to when the newest was
 * @param confidence of the intervals of values; those of gains are wide enough to hold for all
 *     rankings together
 */
public record OffPolicyAnswer(
        int lists,
        ReplayReport.LeftOut leftOut,
        Instant from,
        Instant to,
        double confidence,
        List<Metric> metrics) {

    /**
     * @param count products of lists with which that was done, each once a list
     * @param perList the same for a list, as logged
     */
    public record Metric(String metric, long count, double perList, List<Ranking> rankings) {
        public Metric {
            rankings = List.copyOf(rankings);
        }
    }

    /** What a list earns, with the ends of its interval. */
    public record Value(double value, double lower, double upper) {
        private static Value of(OffPolicyEstimate estimate) {
            return new Value(estimate.value(), estimate.lower(), estimate.upper());
        }
    }

    /**
     * @param effectiveLists how many lists of equal weight would tell as much
     * @param gain over what was shown, doubly robust
     * @param conclusion the verdict in a sentence
     * @param warnings sentences; none where the verdict is known
     */
    public record Ranking(
            String ranking,
            Value ips,
            Value snips,
            Value doublyRobust,
            double effectiveLists,
            Gain gain,
            ReplayVerdict verdict,
            String conclusion,
            List<String> warnings) {
        public Ranking {
            warnings = List.copyOf(warnings);
        }
    }

    public OffPolicyAnswer {
        metrics = List.copyOf(metrics);
    }

    public static OffPolicyAnswer of(ReplayReport report) {
        return new OffPolicyAnswer(
                report.lists(),
                report.leftOut(),
                report.from(),
                report.to(),
                report.confidence(),
                report.metrics().stream().map(OffPolicyAnswer::metric).toList());
    }

    private static Metric metric(MetricReport of) {
        String metric = of.metric().text();
        return new Metric(
                metric,
                of.count(),
                of.perList(),
                of.rankings().stream().map(it -> ranking(it, metric)).toList());
    }

    private static Ranking ranking(RankingReport of, String metric) {
        return new Ranking(
                of.ranking().name(),
                Value.of(of.ips()),
                Value.of(of.snips()),
                Value.of(of.doublyRobust()),
                of.doublyRobust().effectiveLists(),
                of.gain(),
                of.verdict(),
                conclusion(of, metric),
                of.warnings());
    }

    private static String conclusion(RankingReport of, String metric) {
        String name = of.ranking().name();
        Gain gain = of.gain();
        return switch (of.verdict()) {
            case BETTER ->
                    "%s would have earned more %s than what was shown, by %s to %s a list."
                            .formatted(name, metric, amount(gain.lower()), amount(gain.upper()));
            case WORSE ->
                    "%s would have earned fewer %s than what was shown, by %s to %s a list."
                            .formatted(name, metric, amount(-gain.upper()), amount(-gain.lower()));
            case OPEN ->
                    "%s may have earned up to %s %s a list less than what was shown, or up to %s more: log more lists, or leave it."
                            .formatted(name, amount(-gain.lower()), metric, amount(gain.upper()));
            case UNKNOWN ->
                    "%s cannot be judged by its %s yet: log more lists, or explore more. %s"
                            .formatted(name, metric, String.join(" ", of.warnings()));
        };
    }

    /** Four decimals, as what a list earns is mostly below 1. */
    static String amount(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
