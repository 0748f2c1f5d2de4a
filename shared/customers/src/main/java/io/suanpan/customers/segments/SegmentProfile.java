package io.suanpan.customers.segments;

import java.util.List;
import java.util.Map;

/**
 * What a segment is.
 *
 * @param id the same from run to run for what is mostly the same customers, as in {@code s3}
 * @param name made from what marks it; unique within the run
 * @param customers in it
 * @param share of all customers
 * @param revenueShare of all money spent
 * @param marks features by the size of their effect, largest first
 * @param rule who is in it, in words
 * @param tiers its customers by RFM tier, by the tier's title
 * @param moves since the last run
 */
public record SegmentProfile(
        String id,
        String name,
        int customers,
        double share,
        double revenueShare,
        List<FeatureMark> marks,
        SegmentRule rule,
        Map<String, Integer> tiers,
        SegmentMoves moves) {
    public SegmentProfile {
        marks = List.copyOf(marks);
        tiers = Map.copyOf(tiers);
    }
}
