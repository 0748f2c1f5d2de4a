package io.suanpan.forecasting.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param model always {@code forecast}
 * @param run identity of the run: the same for the same tables, settings and code
 * @param version that was made
 * @param algorithm the method that forecasts
 * @param promoted whether it is in use now
 * @param reason the gate's
 * @param previousVersion that was replaced or stays in use; null where there was none
 * @param metrics on the hold-out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForecastOutcome(
        String model,
        String run,
        String version,
        String algorithm,
        boolean promoted,
        String reason,
        @Nullable String previousVersion,
        Map<String, Double> metrics) {
    public ForecastOutcome {
        metrics = Map.copyOf(metrics);
    }
}
