package io.suanpan.customers.segments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All segments of the model in use.
 *
 * @param currency of all money, ISO 4217
 * @param before the division that moves and flows count from; null where this is the first
 * @param tiers the RFM tiers with their customers, in the order of their table
 * @param map of the customers in two dimensions
 * @param dendrogram where the method makes one; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentReport(
        Instant asOf,
        String modelVersion,
        String method,
        String currency,
        int customers,
        List<SegmentProfile> segments,
        @Nullable SegmentsBefore before,
        List<SegmentFlow> flows,
        List<Tier> tiers,
        SegmentMap map,
        @Nullable SegmentTree dendrogram) {
    public SegmentReport {
        segments = List.copyOf(segments);
        flows = List.copyOf(flows);
        tiers = List.copyOf(tiers);
    }

    /** A tier, how many are in it, and what to do about them. */
    public record Tier(RfmTier tier, int customers, String meaning, String whatToDo) {}

    static SegmentReport of(SegmentModel model, String version) {
        List<Tier> tiers =
                Arrays.stream(RfmTier.values())
                        .map(tier ->
                                new Tier(
                                        tier,
                                        customers(model, tier),
                                        tier.meaning(),
                                        tier.whatToDo()))
                        .toList();
        return new SegmentReport(
                model.asOf(),
                version,
                model.method(),
                model.currency(),
                model.customers(),
                model.segments(),
                model.before(),
                model.flows(),
                tiers,
                model.map(),
                model.tree());
    }

    private static int customers(SegmentModel model, RfmTier tier) {
        return model.segments().stream()
                .mapToInt(segment -> segment.tiers().getOrDefault(tier.title(), 0))
                .sum();
    }
}
