package io.suanpan.store.training;

import io.suanpan.core.ModelCard;
import io.suanpan.store.GateVerdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version against the one in use, both on the same hold-out.
 *
 * @param model as in {@code churn}
 * @param version of the candidate
 * @param metrics of the candidate
 * @param currentVersion the version in use; null where there is none
 * @param currentMetrics of the version in use; empty where there is none
 * @param passed whether the candidate may take its place
 * @param reason for people, with the figures that decided
 */
public record VersionComparison(
        String model,
        String version,
        Map<String, Double> metrics,
        @Nullable String currentVersion,
        Map<String, Double> currentMetrics,
        boolean passed,
        String reason) {
    public VersionComparison {
        metrics = Map.copyOf(metrics);
        currentMetrics = Map.copyOf(currentMetrics);
    }

    /** Of a candidate whose card has its figures on the hold-out. */
    public static VersionComparison of(
            ModelCard card,
            @Nullable String currentVersion,
            Map<String, Double> currentMetrics,
            boolean passed,
            String reason) {
        return new VersionComparison(
                card.name(),
                card.version(),
                card.metrics(),
                currentVersion,
                currentMetrics,
                passed,
                reason);
    }

    /** As the gate of the registry has it. */
    public GateVerdict verdict() {
        return passed ? GateVerdict.pass(reason) : GateVerdict.refuse(reason);
    }
}
