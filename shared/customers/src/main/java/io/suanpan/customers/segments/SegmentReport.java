package io.suanpan.customers.segments;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * All segments of the model in use.
 *
 * @param tiers the RFM tiers with their customers, in the order of their table
 */
public record SegmentReport(
        Instant asOf,
        String modelVersion,
        String method,
        int customers,
        List<SegmentProfile> segments,
        List<SegmentFlow> flows,
        List<Tier> tiers) {
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
                model.customers(),
                model.segments(),
                model.flows(),
                tiers);
    }

    private static int customers(SegmentModel model, RfmTier tier) {
        return model.segments().stream()
                .mapToInt(segment -> segment.tiers().getOrDefault(tier.title(), 0))
                .sum();
    }
}
