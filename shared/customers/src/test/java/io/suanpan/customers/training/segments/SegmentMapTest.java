package io.suanpan.customers.training.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.FeatureDoc;
import io.suanpan.customers.segments.SegmentMap;
import io.suanpan.customers.segments.SegmentTree;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentMapTest {
    private static final List<FeatureDoc> FEATURES = Buyers.dividingFeatures("GBP");

    /** Rounded to three decimals. */
    private static final double ROUNDING = 5e-4;

    @Test
    void fourPointsLieOnTheirAxesAsComputedByHand() {
        // (2, 2, 0) and (-2, -2, 0) along (1, 1, 0) / √2, and ±1 along (0, 0, 1)
        Points points = Points.of(new double[] {2, 2, 0, -2, -2, 0, 0, 0, 1, 0, 0, -1}, 3);
        SegmentMap map =
                new MapDrawing(points, FEATURES)
                        .draw(
                                List.of(List.of(2.0, 2.0, 0.0), List.of(0.0, 0.0, 1.0)),
                                new int[] {0, 0, 1, 1},
                                List.of("s1", "s2"),
                                1);
        double half = 0.7071;
        assertThat(map.axes().getFirst().weights()).containsExactly(half, half, 0.0);
        assertThat(map.axes().get(1).weights()).containsExactly(0.0, 0.0, 1.0);
        // variances: 16 / 4 along the first, 2 / 4 along the second, 0 along the third
        assertThat(map.axes().getFirst().varianceShare()).isEqualTo(0.8889);
        assertThat(map.axes().get(1).varianceShare()).isEqualTo(0.1111);
        assertThat(map.axes().getFirst().label())
                .isEqualTo("higher: days since the last order, orders so far");
        assertThat(map.axes().get(1).label()).isEqualTo("higher: money spent so far");
        assertThat(map.centres())
                .containsExactly(
                        new SegmentMap.Point(2.828, 0, "s1"), new SegmentMap.Point(0, 1, "s2"));
        assertThat(map.customers())
                .containsExactlyInAnyOrder(
                        new SegmentMap.Point(2.828, 0, "s1"),
                        new SegmentMap.Point(-2.828, 0, "s1"),
                        new SegmentMap.Point(0, 1, "s2"),
                        new SegmentMap.Point(0, -1, "s2"));
    }

    @Test
    void whatFallsWhileTheRestRisesIsSaidToBeLower() {
        double[] values = new double[300];
        SplittableRandom random = new SplittableRandom(3);
        for (int row = 0; row < 100; row++) {
            double often = random.nextDouble(-2, 2);
            values[3 * row] = -often + random.nextDouble(-0.1, 0.1);
            values[3 * row + 1] = often;
            values[3 * row + 2] = 1.1 * often;
        }
        SegmentMap map = draw(Points.of(values, 3), 1);
        assertThat(map.axes().getFirst().label())
                .isEqualTo(
                        "higher: orders so far, money spent so far; lower: days since the last"
                                + " order");
        assertThat(map.axes().getFirst().varianceShare()).isGreaterThan(0.99);
    }

    private static SegmentMap draw(Points points, long seed) {
        return new MapDrawing(points, FEATURES)
                .draw(List.of(List.of(0.0, 0.0, 0.0)), new int[points.rows()], List.of("s1"), seed);
    }

    private static Points many(int rows) {
        SplittableRandom random = new SplittableRandom(7);
        return Points.of(random.doubles(3L * rows).toArray(), 3);
    }

    @Test
    void manyCustomersAreSampledAndTheSampleIsLikeThem() {
        SegmentMap map = draw(many(20_000), 1);
        assertThat(map.customers()).hasSize(500).doesNotHaveDuplicates();
        // uniform: deviation 0.29 / √500 of a mean of 500 is 0.013; four of them, on both axes
        assertThat(map.customers().stream().mapToDouble(SegmentMap.Point::x).average())
                .hasValueCloseTo(0.0, within(0.052));
        assertThat(draw(many(20_000), 1)).isEqualTo(map);
        assertThat(draw(many(20_000), 2).customers()).isNotEqualTo(map.customers());
    }

    @Test
    void theOrderOfTheCustomersChangesNothing() {
        Points points = many(3_000);
        int[] shuffled = IntStream.range(0, 3_000).map(i -> (int) (i * 1_009L % 3_000)).toArray();
        assertThat(draw(points.at(shuffled), 1)).isEqualTo(draw(points, 1));
    }

    @Test
    void distancesOnTheMapAreThoseOfTheSpaceWhereTheThirdAxisIsFlat() {
        Points flat = Points.of(new double[] {0, 0, 1, 3, 4, 1, 6, 0, 1, 1, 1, 1}, 3);
        List<SegmentMap.Point> drawn = draw(flat, 1).customers();
        List<Double> distances = new ArrayList<>();
        for (SegmentMap.Point a : drawn) {
            for (SegmentMap.Point b : drawn) {
                distances.add(Math.hypot(a.x() - b.x(), a.y() - b.y()));
            }
        }
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double squared = Distances.squared(flat.raw(), i, flat.raw(), j, 3);
                assertThat(distances)
                        .anySatisfy(distance ->
                                assertThat(distance)
                                        .isCloseTo(Math.sqrt(squared), within(4 * ROUNDING)));
            }
        }
    }

    @Test
    void aTreeNamesTheSegmentsBelowItsCut() {
        // two near 0, one at 5, two near 20: cut into {0, 1, 5} and {20, 21}
        Points points = Points.of(new double[] {0, 1, 5, 20, 21}, 1);
        Dendrogram tree = Ward.tree(points);
        SegmentTree top = new CutTree(tree, tree.cut(2), 2).top(List.of("s7", "s9"));
        assertThat(top.customers()).isEqualTo(5);
        assertThat(top.segment()).isNull();
        assertThat(top.height()).isEqualTo(Figures.four(tree.merges().getLast().height()));
        SegmentTree low = top.parts().getFirst();
        assertThat(low.customers()).isEqualTo(3);
        assertThat(low.segment()).isEqualTo("s7");
        assertThat(low.parts()).extracting(SegmentTree::customers).containsExactly(2, 1);
        assertThat(top.parts().get(1).segment()).isEqualTo("s9");
        // Ward: two single points fall apart at their distance
        assertThat(top.parts().get(1).height()).isEqualTo(1);
        assertThat(leaves(top)).isEqualTo(5);
    }

    @Test
    void aLargeTreeIsShownDownToTwentyFourGroups() {
        Points points = many(1_000);
        Dendrogram tree = Ward.tree(points);
        SegmentTree top = new CutTree(tree, tree.cut(3), 3).top(List.of("s1", "s2", "s3"));
        assertThat(leaves(top)).isEqualTo(24);
        assertThat(sum(top)).isEqualTo(1_000);
        assertThat(segments(top)).containsOnly("s1", "s2", "s3");
    }

    private static int leaves(SegmentTree tree) {
        return tree.parts().isEmpty()
                ? 1
                : tree.parts().stream().mapToInt(SegmentMapTest::leaves).sum();
    }

    private static int sum(SegmentTree tree) {
        return tree.parts().isEmpty()
                ? tree.customers()
                : tree.parts().stream().mapToInt(SegmentMapTest::sum).sum();
    }

    /** Of the lowest groups. */
    private static List<String> segments(SegmentTree tree) {
        return tree.parts().isEmpty()
                ? List.of(String.valueOf(tree.segment()))
                : tree.parts().stream().flatMap(part -> segments(part).stream()).toList();
    }
}
