package io.suanpan.customers.training.segments;

import io.suanpan.core.ModelCard;
import io.suanpan.customers.segments.SegmentModel;
import io.suanpan.store.GateVerdict;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A division against the one in use. One that its method's measures bear out passes; another only
 * where its silhouette is no worse than that of the one in use.
 *
 * @param model always {@code segments}
 * @param version of the candidate
 * @param metrics of the candidate
 * @param currentVersion the version in use; null where there is none
 * @param currentMetrics of the version in use; empty where there is none
 * @param passed whether the candidate may take its place
 * @param reason for people, with the figures that decided
 */
public record SegmentComparison(
        String model,
        String version,
        Map<String, Double> metrics,
        @Nullable String currentVersion,
        Map<String, Double> currentMetrics,
        boolean passed,
        String reason) {
    /** Within what a month of new customers moves a silhouette on the real shop. */
    private static final double SILHOUETTE_TOLERANCE = 0.02;

    public SegmentComparison {
        metrics = Map.copyOf(metrics);
        currentMetrics = Map.copyOf(currentMetrics);
    }

    static SegmentComparison of(ModelCard card, Optional<ModelCard> current) {
        boolean borneOut = Boolean.parseBoolean(card.parameters().get(SegmentTraining.BORNE_OUT));
        String reason = card.parameters().getOrDefault(SegmentTraining.REASON, "");
        double silhouette = silhouette(card);
        double before = current.map(SegmentComparison::silhouette).orElse(-1.0);
        boolean passed = borneOut || silhouette >= before - SILHOUETTE_TOLERANCE;
        String figures =
                current.isEmpty() || borneOut
                        ? reason
                        : String.format(
                                Locale.ROOT,
                                "%s Silhouette %.3f against %.3f.",
                                reason,
                                silhouette,
                                before);
        return new SegmentComparison(
                SegmentModel.NAME,
                card.version(),
                card.metrics(),
                current.map(ModelCard::version).orElse(null),
                current.map(ModelCard::metrics).orElse(Map.of()),
                passed,
                figures);
    }

    private static double silhouette(ModelCard card) {
        return card.metrics().getOrDefault("silhouette", -1.0);
    }

    GateVerdict verdict() {
        return passed ? GateVerdict.pass(reason) : GateVerdict.refuse(reason);
    }
}
