package io.suanpan.customers.training.segments;

import io.suanpan.customers.segments.Assignment;
import io.suanpan.customers.segments.SegmentModel;
import java.util.List;

/**
 * A division of customers, ready to be published.
 *
 * @param assignments one for each customer
 */
public record SegmentRun(SegmentModel model, List<Assignment> assignments) {
    public SegmentRun {
        assignments = List.copyOf(assignments);
    }
}
