package io.suanpan.customers.training.segments;

import io.suanpan.customers.segments.SegmentProfile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param run identity of the run: the same for the same tables, settings, method and code
 * @param version that was made
 * @param promoted whether it is in use now
 * @param reason the gate's
 * @param previousVersion that was replaced or stays in use; null where there was none
 * @param metrics of the division
 * @param segments with their moves since the version that was in use when it was made
 */
public record SegmentOutcome(
        String run,
        String version,
        boolean promoted,
        String reason,
        @Nullable String previousVersion,
        Map<String, Double> metrics,
        List<SegmentProfile> segments) {
    public SegmentOutcome {
        metrics = Map.copyOf(metrics);
        segments = List.copyOf(segments);
    }
}
