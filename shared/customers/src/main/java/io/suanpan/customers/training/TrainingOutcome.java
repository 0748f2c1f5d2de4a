package io.suanpan.customers.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.store.training.VersionOutcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the training of one model ended.
 *
 * @param model as in {@code churn}
 * @param run identity of the run: the same for the same tables, settings and code
 * @param version that was made; null where none could be made
 * @param algorithm that was chosen; null where none
 * @param promoted whether the version is in use now
 * @param reason the gate's, or why there is no version
 * @param remedy what to do where there is no version; null where there is one
 * @param previousVersion that was replaced or stays in use; null where there was none
 * @param metrics of the version on its hold-out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingOutcome(
        String model,
        String run,
        @Nullable String version,
        @Nullable String algorithm,
        boolean promoted,
        String reason,
        @Nullable String remedy,
        @Nullable String previousVersion,
        Map<String, Double> metrics) {
    public TrainingOutcome {
        metrics = Map.copyOf(metrics);
    }

    static TrainingOutcome of(VersionOutcome outcome) {
        return new TrainingOutcome(
                outcome.model(),
                outcome.run(),
                outcome.version(),
                outcome.algorithm(),
                outcome.promoted(),
                outcome.reason(),
                null,
                outcome.previousVersion(),
                outcome.metrics());
    }
}
