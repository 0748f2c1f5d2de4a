package io.suanpan.customers.segments;

import java.time.Instant;
import java.util.List;

/**
 * The division that was in use when this one was made: where flows come from and moves count from.
 *
 * @param segments largest first
 */
public record SegmentsBefore(String modelVersion, Instant asOf, List<Segment> segments) {
    public SegmentsBefore {
        segments = List.copyOf(segments);
    }

    /**
     * @param name that it had then
     */
    public record Segment(String id, String name, int customers) {}

    /** What a model is to the one after it. */
    public static SegmentsBefore of(SegmentModel model, String version) {
        return new SegmentsBefore(
                version,
                model.asOf(),
                model.segments().stream()
                        .map(one -> new Segment(one.id(), one.name(), one.customers()))
                        .toList());
    }
}
