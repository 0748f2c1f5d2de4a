package io.suanpan.customers.training.segments;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.customers.segments.SegmentProfile;
import io.suanpan.store.training.VersionOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param model always {@code segments}
 * @param run identity of the run: the same for the same tables, settings, method and code
 * @param version that was made
 * @param algorithm the method that divided
 * @param promoted whether it is in use now
 * @param reason the gate's
 * @param previousVersion that was replaced or stays in use; null where there was none
 * @param metrics of the division
 * @param segments with their moves since the version that was in use when it was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentOutcome(
        String model,
        String run,
        String version,
        String algorithm,
        boolean promoted,
        String reason,
        @Nullable String previousVersion,
        Map<String, Double> metrics,
        List<SegmentProfile> segments) {
    public SegmentOutcome {
        metrics = Map.copyOf(metrics);
        segments = List.copyOf(segments);
    }

    static SegmentOutcome of(VersionOutcome outcome, List<SegmentProfile> segments) {
        return new SegmentOutcome(
                outcome.model(),
                outcome.run(),
                outcome.version(),
                outcome.algorithm(),
                outcome.promoted(),
                outcome.reason(),
                outcome.previousVersion(),
                outcome.metrics(),
                segments);
    }
}
