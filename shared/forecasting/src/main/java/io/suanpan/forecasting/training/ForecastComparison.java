package io.suanpan.forecasting.training;

import io.suanpan.core.ModelCard;
import io.suanpan.forecasting.products.ForecastModel;
import io.suanpan.store.GateVerdict;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version against the one in use, both on the newest weeks of the version's own products. One
 * passes whose pinball loss, which is of mean and bounds alike, is not worse by more than {@value
 * #TOLERANCE_PERCENT} %.
 *
 * @param model always {@code forecast}
 * @param version of the candidate
 * @param metrics of the candidate
 * @param currentVersion the version in use; null where there is none
 * @param currentMetrics of the version in use on the same hold-out; empty where there is none
 * @param passed whether the candidate may take its place
 * @param reason for people, with the figures that decided
 */
public record ForecastComparison(
        String model,
        String version,
        Map<String, Double> metrics,
        @Nullable String currentVersion,
        Map<String, Double> currentMetrics,
        boolean passed,
        String reason) {
    /** What another 300 products would move it by. */
    private static final int TOLERANCE_PERCENT = 2;

    public ForecastComparison {
        metrics = Map.copyOf(metrics);
        currentMetrics = Map.copyOf(currentMetrics);
    }

    static ForecastComparison first(ModelCard card) {
        return new ForecastComparison(
                ForecastModel.NAME,
                card.version(),
                card.metrics(),
                null,
                Map.of(),
                true,
                "The first version: " + figures(card.metrics()) + ".");
    }

    static ForecastComparison against(
            ModelCard card, String currentVersion, Map<String, Double> current) {
        String kept = card.parameters().getOrDefault(ForecastTraining.KEPT, "");
        boolean passed = !(pinball(card.metrics()) > bound(pinball(current)));
        return new ForecastComparison(
                ForecastModel.NAME,
                card.version(),
                card.metrics(),
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

    GateVerdict verdict() {
        return passed ? GateVerdict.pass(reason) : GateVerdict.refuse(reason);
    }
}
