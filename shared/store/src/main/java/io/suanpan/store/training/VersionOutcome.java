package io.suanpan.store.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param model as in {@code forecast}
 * @param run identity of the run: the same for the same tables, settings and code
 * @param version that was made
 * @param algorithm by which it was made
 * @param promoted whether it is in use now
 * @param reason the gate's
 * @param previousVersion that was replaced or stays in use; null where there was none
 * @param metrics on the hold-out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionOutcome(
        String model,
        String run,
        String version,
        String algorithm,
        boolean promoted,
        String reason,
        @Nullable String previousVersion,
        Map<String, Double> metrics) {
    public VersionOutcome {
        metrics = Map.copyOf(metrics);
    }
}
