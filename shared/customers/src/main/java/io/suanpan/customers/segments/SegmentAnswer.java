package io.suanpan.customers.segments;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.core.SuanpanException;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one of many: either the segment or what is wrong with this id.
 *
 * @param customerId as asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentAnswer(
        String customerId, @Nullable CustomerSegment segment, @Nullable Problem problem) {

    /**
     * @param code the stable name of the error, as in {@code not-found}
     */
    public record Problem(String code, String detail, String remedy) {}

    static SegmentAnswer of(CustomerSegment segment) {
        return new SegmentAnswer(segment.customerId(), segment, null);
    }

    static SegmentAnswer of(String customerId, SuanpanException e) {
        return new SegmentAnswer(
                customerId, null, new Problem(e.code().code(), e.detail(), e.remedy()));
    }
}
