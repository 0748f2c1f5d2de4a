package io.suanpan.forecasting.training;

import io.suanpan.core.ModelCard;
import io.suanpan.store.training.VersionComparison;
import java.util.Locale;
import java.util.Map;

/**
 * Judges a version against the one in use, both on the newest weeks of the version's own products.
 * One passes whose pinball loss, which is of mean and bounds alike, is not worse by more than
 * {@value #TOLERANCE_PERCENT} %.
 */
final class ForecastGate {
    /** What another 300 products would move it by. */
    private static final int TOLERANCE_PERCENT = 2;

    private ForecastGate() {}

    static VersionComparison first(ModelCard card) {
        return VersionComparison.of(
                card, null, Map.of(), true, "The first version: " + figures(card.metrics()) + ".");
    }

    static VersionComparison against(
            ModelCard card, String currentVersion, Map<String, Double> current) {
        String kept = card.parameters().getOrDefault(ForecastTraining.KEPT, "");
        boolean passed = !(pinball(card.metrics()) > bound(pinball(current)));
        return VersionComparison.of(
                card,
                currentVersion,
                current,
                passed,
                String.format(
                        Locale.ROOT,
                        "%s, the one in use %.4f.%s",
                        figures(card.metrics()),
                        pinball(current),
                        kept.isEmpty() ? "" : " Its way is kept: " + kept));
    }

    /** The most that a loss may be to be not worse than another. */
    static double bound(double loss) {
        return (1 + TOLERANCE_PERCENT / 100.0) * loss;
    }

    private static String figures(Map<String, Double> metrics) {
        return String.format(
                Locale.ROOT,
                "Pinball loss %.4f, always the last week %.4f",
                pinball(metrics),
                metrics.getOrDefault("baselinePinball", Double.NaN));
    }

    private static double pinball(Map<String, Double> metrics) {
        return metrics.getOrDefault("pinball", Double.NaN);
    }
}
