package io.suanpan.customers.training.segments;

import io.suanpan.customers.segments.SegmentModel;
import io.suanpan.customers.segments.SegmentsBefore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The segments of the last run.
 *
 * @param described for people; null before the first run
 * @param segmentOf index into its segments, by customer
 * @param lastId the highest number that an id ever had
 */
public record PreviousSegments(
        @Nullable SegmentsBefore described, Map<String, Integer> segmentOf, int lastId) {
    /** Before the first run. */
    public static final PreviousSegments NONE = new PreviousSegments(null, Map.of(), 0);

    static PreviousSegments of(SegmentModel model, String version, Map<String, Integer> segmentOf) {
        return new PreviousSegments(SegmentsBefore.of(model, version), segmentOf, model.lastId());
    }

    /** Of its segments, in their order. */
    List<String> ids() {
        return described == null
                ? List.of()
                : described.segments().stream().map(SegmentsBefore.Segment::id).toList();
    }
}
