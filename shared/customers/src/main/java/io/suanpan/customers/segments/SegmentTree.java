package io.suanpan.customers.segments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of a dendrogram and the groups that it falls apart into.
 *
 * @param customers in the group; where the tree is of a sample, of the sample
 * @param height at which it falls apart: Ward's distance of the parts; null for the lowest that are
 *     shown
 * @param segment id of the segment that all of it is in; null above the cut
 * @param parts two, the larger first, or none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentTree(
        int customers, @Nullable Double height, @Nullable String segment, List<SegmentTree> parts) {
    public SegmentTree {
        parts = List.copyOf(parts);
    }
}
