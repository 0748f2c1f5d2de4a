package io.suanpan.recommendation.training;

import io.suanpan.core.ModelCard;
import io.suanpan.store.training.VersionComparison;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges a version against the one in use and against popularity, all on the newest weeks of the
 * version's own log. One passes whose NDCG@10 is not worse than either by more than {@value
 * #TOLERANCE_PERCENT} %.
 */
final class RecommendGate {
    /** What another thousand customers would move it by. */
    private static final int TOLERANCE_PERCENT = 2;

    private RecommendGate() {}

    /**
     * @param currentVersion null where there is none
     * @param current its metrics; empty where there are none
     */
    static VersionComparison compare(
            ModelCard card, @Nullable String currentVersion, Map<String, Double> current) {
        Map<String, Double> metrics = card.metrics();
        boolean passed =
                isNotWorse(metrics, current)
                        && !(ndcg(metrics) < bound(baseline(metrics, "baselineNdcg10")));
        return VersionComparison.of(card, currentVersion, current, passed, reason(card, current));
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
        return first + figures + inUse + "." + (kept.isEmpty() ? "" : " " + kept) + update(card);
    }

    /** Empty where it was trained. */
    private static String update(ModelCard card) {
        String base = card.parameters().getOrDefault(RecommendUpdate.BASE, "");
        String judged = card.parameters().getOrDefault(RecommendUpdate.JUDGED, "");
        return base.isEmpty()
                ? ""
                : " An update of " + base + "." + (judged.isEmpty() ? "" : " " + judged);
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
}
