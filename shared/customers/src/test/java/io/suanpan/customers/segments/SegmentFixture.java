package io.suanpan.customers.segments;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.DataIdentity;
import io.suanpan.core.Digest;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.ModelCard;
import io.suanpan.customers.SteppingClock;
import io.suanpan.store.GateVerdict;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.shards.VersionShards;
import io.suanpan.tables.InMemoryObjectStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Three customers in two segments, published as a training does it. */
final class SegmentFixture {
    final InMemoryObjectStore store = new InMemoryObjectStore();
    final SteppingClock clock = new SteppingClock("2026-05-01T03:00:00Z");
    final ModelRegistry registry = new ModelRegistry(store, clock);
    final VersionShards<Assignment> assignments = AssignmentStore.in(store);

    static final SegmentMap MAP =
            new SegmentMap(
                    List.of(
                            new SegmentMap.Axis("higher: orders so far", 0.75, List.of(1.0)),
                            new SegmentMap.Axis("higher: orders so far", 0.25, List.of(1.0))),
                    List.of(new SegmentMap.Point(-1, 0.5, "s1"), new SegmentMap.Point(2, -1, "s3")),
                    List.of(new SegmentMap.Point(-0.75, 0.25, "s1")));

    static SegmentModel model(int shards) {
        List<Double> cuts = List.of(10.0, 20.0, 30.0, 40.0);
        return new SegmentModel(
                Instant.parse("2026-05-01T00:00:00Z"),
                "k-means",
                "GBP",
                3,
                shards,
                new SegmentSpace(
                        List.of(new FeatureDoc("orders", "orders so far", "orders")),
                        List.of(1.5),
                        List.of(0.25)),
                List.of(List.of(-1.0), List.of(2.0)),
                new RfmCuts(cuts, List.of(1.0, 2.0, 3.0, 4.0), cuts),
                List.of(
                        profile("s1", "Quiet buyers", 2, Map.of("lost", 1, "new", 1)),
                        profile("s3", "Frequent buyers", 1, Map.of("champions", 1))),
                List.of(new SegmentFlow("s1", "s3", 1)),
                new SegmentsBefore(
                        "20260401T030000Z-1a2b3c4d",
                        Instant.parse("2026-04-01T00:00:00Z"),
                        List.of(new SegmentsBefore.Segment("s1", "All buyers", 3))),
                MAP,
                null,
                3);
    }

    /** As much as K-means and Ward's tree can say: eight segments, all fourteen marks of each. */
    static SegmentModel large() {
        List<FeatureMark> marks =
                Collections.nCopies(
                        14,
                        new FeatureMark(
                                "repeated_product_share",
                                "products bought more than once",
                                "products",
                                1234.5678,
                                8765.4321,
                                -1.2345));
        List<String> ids = IntStream.range(101, 109).mapToObj(i -> "s" + i).toList();
        Map<String, Integer> tiers =
                Arrays.stream(RfmTier.values())
                        .collect(Collectors.toMap(RfmTier::title, _ -> 12_345));
        List<SegmentProfile> profiles =
                ids.stream()
                        .map(id ->
                                new SegmentProfile(
                                        id,
                                        "Frequent, top-spending, just seen buyers",
                                        123_456,
                                        0.1234,
                                        0.5678,
                                        marks,
                                        new SegmentRule(
                                                "days since the last order above 123 and orders so"
                                                        + " far at most 5 and money spent so far"
                                                        + " above 1234.56",
                                                0.8765,
                                                0.7654),
                                        tiers,
                                        new SegmentMoves(12_345, 12_345, 12_345, 12_345, 12_345)))
                        .toList();
        List<SegmentMap.Point> points =
                Collections.nCopies(500, new SegmentMap.Point(-12.345, -12.345, "s101"));
        var axis = MAP.axes().getFirst();
        SegmentTree tree = new SegmentTree(1_234, 12.3456, "s101", List.of());
        for (int i = 0; i < 23; i++) {
            tree = new SegmentTree(1_234, 12.3456, "s101", List.of(tree, tree(i)));
        }
        SegmentModel small = model(1);
        return new SegmentModel(
                small.asOf(),
                "gaussian-mixture",
                "GBP",
                1_000_000,
                128,
                small.space(),
                Collections.nCopies(8, List.of(-1.0)),
                small.cuts(),
                profiles,
                ids.stream()
                        .flatMap(from -> ids.stream().map(to -> new SegmentFlow(from, to, 12_345)))
                        .toList(),
                new SegmentsBefore(
                        "20260401T030000Z-1a2b3c4d",
                        small.asOf(),
                        profiles.stream()
                                .map(one ->
                                        new SegmentsBefore.Segment(
                                                one.id(), one.name(), one.customers()))
                                .toList()),
                new SegmentMap(List.of(axis, axis), points.subList(0, 8), points),
                tree,
                108);
    }

    private static SegmentTree tree(int number) {
        return new SegmentTree(1_234 + number, null, "s101", List.of());
    }

    private static SegmentProfile profile(
            String id, String name, int customers, Map<String, Integer> tiers) {
        return new SegmentProfile(
                id,
                name,
                customers,
                customers / 4.0,
                0.5,
                List.of(new FeatureMark("orders", "orders so far", "orders", 1, 5, -1.25)),
                new SegmentRule("orders so far at most 2", 0.9, 0.8),
                tiers,
                new SegmentMoves(1, 0, 0, 1, 0));
    }

    String publish(int shards, int segmentOfAnna) {
        SegmentModel model = model(shards);
        ModelCard draft =
                new ModelCard(
                        SegmentModel.NAME,
                        "",
                        "k-means",
                        clock.instant(),
                        CodeVersion.current(),
                        1,
                        new DataIdentity(7, Digest.sha256(new byte[0]), 3, List.of("2026-05-01")),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        model.space().features(),
                        "");
        String version = registry.publish(draft, model.write()).version();
        assignments.write(
                version,
                shards,
                List.of(
                        new Assignment("anna", segmentOfAnna, 3, 9, 50.5),
                        new Assignment("bert", 0, 100, 1, 5),
                        new Assignment("cör", 0, 5, 1, 7)));
        registry.promote(SegmentModel.NAME, version, _ -> GateVerdict.pass("test"));
        return version;
    }
}
