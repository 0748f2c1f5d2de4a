package io.suanpan.customers.training.segments;

import io.suanpan.core.ModelCard;
import io.suanpan.store.training.VersionComparison;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Judges a division against the one in use. One that its method's measures bear out passes; another
 * only where its silhouette is no worse than that of the one in use.
 */
final class SegmentGate {
    /** Within what a month of new customers moves a silhouette on the real shop. */
    private static final double SILHOUETTE_TOLERANCE = 0.02;

    private SegmentGate() {}

    static VersionComparison of(ModelCard card, Optional<ModelCard> current) {
        boolean borneOut = Boolean.parseBoolean(card.parameters().get(SegmentTraining.BORNE_OUT));
        String reason = card.parameters().getOrDefault(SegmentTraining.REASON, "");
        double silhouette = silhouette(card);
        double before = current.map(SegmentGate::silhouette).orElse(-1.0);
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
        return VersionComparison.of(
                card,
                current.map(ModelCard::version).orElse(null),
                current.map(ModelCard::metrics).orElse(Map.of()),
                passed,
                figures);
    }

    private static double silhouette(ModelCard card) {
        return card.metrics().getOrDefault("silhouette", -1.0);
    }
}
