package io.suanpan.functions.segment;

import io.suanpan.customers.segments.SegmentAnswer;
import java.util.List;

/**
 * @param answers one for each id asked for, in the order asked
 */
public record ManySegments(List<SegmentAnswer> answers) {
    public ManySegments {
        answers = List.copyOf(answers);
    }
}
