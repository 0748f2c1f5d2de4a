package io.suanpan.customers.training.segments;

import java.util.List;
import java.util.Map;

/**
 * The segments of the last run.
 *
 * @param ids of its segments
 * @param segmentOf index into the ids, by customer
 * @param lastId the highest number that an id ever had
 */
public record PreviousSegments(List<String> ids, Map<String, Integer> segmentOf, int lastId) {
    /** Before the first run. */
    public static final PreviousSegments NONE = new PreviousSegments(List.of(), Map.of(), 0);

    public PreviousSegments {
        ids = List.copyOf(ids);
    }
}
