package io.suanpan.recommendation.training;

import io.suanpan.core.ModelCard;
import io.suanpan.recommendation.serving.RecommendModel;
import io.suanpan.store.GateVerdict;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version against the one in use and against popularity, all on the newest weeks of the version's
 * own log. One passes whose NDCG@10 is not worse than either by more than {@value
 * #TOLERANCE_PERCENT} %.
 *
 * @param model always {@code recommend}
 * @param version of the candidate
 * @param metrics of the candidate
 * @param currentVersion the version in use; null where there is none
 * @param currentMetrics of the version in use on the same hold-out; empty where there is none
 * @param passed whether the candidate may take its place
 * @param reason for people, with the figures that decided
 */
public record RecommendComparison(
        String model,
        String version,
        Map<String, Double> metrics,
        @Nullable String currentVersion,
        Map<String, Double> currentMetrics,
        boolean passed,
        String reason) {
    /** What another thousand customers would move it by. */
    private static final int TOLERANCE_PERCENT = 2;

    public RecommendComparison {
        metrics = Map.copyOf(metrics);
        currentMetrics = Map.copyOf(currentMetrics);
    }

    static RecommendComparison first(ModelCard card) {
        return of(card, null, Map.of());
    }

    static RecommendComparison against(
            ModelCard card, String currentVersion, Map<String, Double> current) {
        return of(card, currentVersion, current);
    }

    private static RecommendComparison of(
            ModelCard card, @Nullable String currentVersion, Map<String, Double> current) {
        Map<String, Double> metrics = card.metrics();
        boolean passed =
                isNotWorse(metrics, current)
                        && !(ndcg(metrics) < bound(baseline(metrics, "baselineNdcg10")));
        return new RecommendComparison(
                RecommendModel.NAME,
                card.version(),
                metrics,
                currentVersion,
                current,
                passed,
                reason(card, current));
    }

    private static String reason(ModelCard card, Map<String, Double> current) {
        String kept = card.parameters().getOrDefault(RecommendTraining.KEPT, "");
        String figures =
                String.format(
                        Locale.ROOT,
                        "NDCG@10 %.4f, the best sellers %.4f",
                        ndcg(card.metrics()),
                        baseline(card.metrics(), "baselineNdcg10"));
        String inUse =
                current.isEmpty()
                        ? ""
                        : String.format(Locale.ROOT, ", the one in use %.4f", ndcg(current));
        String first = current.isEmpty() ? "The first version: " : "";
        return first + figures + inUse + "." + (kept.isEmpty() ? "" : " " + kept);
    }

    /** Whether the first may take the place of the second; any may that of nothing. */
    static boolean isNotWorse(Map<String, Double> one, Map<String, Double> other) {
        return other.isEmpty() || !(ndcg(one) < bound(ndcg(other)));
    }

    /** The least that a figure may be to be not worse than another. */
    private static double bound(double figure) {
        return (1 - TOLERANCE_PERCENT / 100.0) * figure;
    }

    private static double ndcg(Map<String, Double> metrics) {
        return metrics.getOrDefault("ndcg10", Double.NaN);
    }

    private static double baseline(Map<String, Double> metrics, String name) {
        return metrics.getOrDefault(name, Double.NaN);
    }

    GateVerdict verdict() {
        return passed ? GateVerdict.pass(reason) : GateVerdict.refuse(reason);
    }
}
