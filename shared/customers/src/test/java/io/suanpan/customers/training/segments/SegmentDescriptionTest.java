package io.suanpan.customers.training.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.FeatureDoc;
import io.suanpan.customers.segments.FeatureMark;
import io.suanpan.customers.segments.SegmentModel;
import io.suanpan.customers.segments.SegmentProfile;
import io.suanpan.customers.segments.SegmentRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentDescriptionTest {
    /** Two who buy often and much, three who came once. */
    private static final Buyers FIVE =
            Examples.buyers(
                    new double[] {3, 10, 1000},
                    new double[] {5, 12, 3000},
                    new double[] {200, 1, 20},
                    new double[] {180, 1, 30},
                    new double[] {220, 1, 50});

    private static final int[] LABELS = {0, 0, 1, 1, 1};

    private static SegmentRun describe(Buyers buyers, int[] labels, int groups) {
        Partition partition = new Partition(labels, groups, true, "", Map.of(), List.of());
        return SegmentDescription.describe(
                buyers, Spaces.of(buyers), partition, "k-means", PreviousSegments.NONE, 1);
    }

    @Test
    void cohensDAsComputedByHand() {
        // means of ln(1 + x) 1 and 3, variances 1 and 1: d = -2
        double[] inside = {Math.expm1(0), Math.expm1(1), Math.expm1(2)};
        double[] outside = {Math.expm1(2), Math.expm1(3), Math.expm1(4)};
        assertThat(EffectSizes.effect(inside, outside)).isCloseTo(-2, within(1e-12));
        assertThat(EffectSizes.effect(inside, inside)).isZero();
        assertThat(EffectSizes.effect(inside, new double[0])).isZero();
        assertThat(EffectSizes.effect(new double[] {1, 1}, new double[] {2, 2})).isEqualTo(-100);
    }

    @Test
    void effectsAreSortedAndSmallOnesLeftOut() {
        List<FeatureMark> marks = EffectSizes.of(FIVE, LABELS, 0);
        assertThat(marks)
                .extracting(FeatureMark::feature)
                .containsExactlyInAnyOrder("orders", "money", "days_since_last_order");
        assertThat(marks.stream().map(mark -> -Math.abs(mark.effectSize())).toList()).isSorted();
        FeatureMark money =
                marks.stream().filter(mark -> mark.feature().equals("money")).findFirst().get();
        assertThat(money.median()).isEqualTo(2000);
        assertThat(money.medianOfRest()).isEqualTo(30);
        assertThat(money.unit()).isEqualTo("GBP");
    }

    @Test
    void aProfileSaysSizeShareRevenueRuleAndTier() {
        SegmentModel model = describe(FIVE, LABELS, 2).model();
        SegmentProfile large = model.segments().getFirst();
        assertThat(large.id()).isEqualTo("s1");
        assertThat(large.customers()).isEqualTo(3);
        assertThat(large.share()).isEqualTo(0.6);
        assertThat(large.revenueShare()).isEqualTo(0.0244); // 100 of 4,100
        assertThat(large.rule().precision()).isEqualTo(1);
        assertThat(large.rule().recall()).isEqualTo(1);
        assertThat(large.tiers().values().stream().mapToInt(i -> i).sum()).isEqualTo(3);
        assertThat(large.name()).startsWith("Occasional").endsWith("buyers");
        SegmentProfile small = model.segments().getLast();
        assertThat(small.name()).startsWith("Frequent");
        assertThat(small.revenueShare()).isEqualTo(0.9756);
        assertThat(model.centres().getFirst().getFirst()).isPositive();
    }

    @Test
    void theSegmentOfEachCustomerIsKept() {
        SegmentRun run = describe(FIVE, LABELS, 2);
        assertThat(run.assignments())
                .extracting(one -> one.customerId() + " " + one.segment() + " " + one.orders())
                .containsExactly("c0 1 10", "c1 1 12", "c2 0 1", "c3 0 1", "c4 0 1");
    }

    @Test
    void theOrderOfTheCustomersAndTheNumbersOfTheGroupsChangeNothing() {
        SegmentModel straight = describe(FIVE, LABELS, 2).model();
        Buyers turned =
                Examples.buyers(
                        new double[] {220, 1, 50},
                        new double[] {5, 12, 3000},
                        new double[] {180, 1, 30},
                        new double[] {3, 10, 1000},
                        new double[] {200, 1, 20});
        SegmentModel other = describe(turned, new int[] {0, 1, 0, 1, 0}, 2).model();
        assertThat(other).isEqualTo(straight);
    }

    @Test
    void aRuleIsFoundWhereThereIsOne() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] rows = new double[600][];
        int[] labels = new int[600];
        for (int row = 0; row < 600; row++) {
            rows[row] =
                    new double[] {random.nextInt(300), 1 + random.nextInt(20), random.nextInt(900)};
            labels[row] = rows[row][0] <= 90 && rows[row][1] > 5 ? 1 : 0;
        }
        Buyers buyers = Examples.buyers(rows);
        SegmentRule rule = RuleTree.rule(new RuleBins(buyers), buyers.features(), labels, 1);
        assertThat(rule.text())
                .matches(
                        "(days since the last order at most [89]\\d, orders so far above 5"
                                + "|orders so far above 5, days since the last order at most [89]\\d).*");
        assertThat(rule.precision()).isGreaterThan(0.95);
        assertThat(rule.recall()).isGreaterThan(0.95);
    }

    @Test
    void aRuleMeansExactlyWhatItSays() {
        // 123.4 is rounded to 120 before it becomes a threshold, not after
        Buyers buyers =
                Examples.buyers(
                        new double[] {1, 1, 119},
                        new double[] {1, 1, 121},
                        new double[] {1, 1, 123.4},
                        new double[] {1, 1, 900});
        RuleBins bins = new RuleBins(buyers);
        SegmentRule rule = RuleTree.rule(bins, buyers.features(), new int[] {0, 1, 1, 1}, 1);
        assertThat(rule).isEqualTo(new SegmentRule("money spent so far above 120", 1, 1));
    }

    @Test
    void withoutAnyDifferenceTheRuleIsAll() {
        Buyers buyers = Examples.buyers(new double[] {1, 1, 1}, new double[] {1, 1, 1});
        assertThat(RuleTree.rule(new RuleBins(buyers), buyers.features(), new int[] {0, 1}, 1))
                .isEqualTo(new SegmentRule("all customers", 0.5, 1));
    }

    @Test
    void namesAreDifferentHoweverAlikeTheSegments() {
        SegmentNames names = new SegmentNames(Buyers.dividingFeatures("GBP"));
        List<SegmentNames.Source> sources = new ArrayList<>();
        sources.add(source("s1", List.of(1.0, -1.0, -0.5), List.of(90.0, 1.0, 30.0)));
        sources.add(source("s2", List.of(1.0, -1.0, 0.1), List.of(90.0, 1.0, 80.0)));
        sources.add(source("s3", List.of(0.0, 0.1, 0.2), List.of(9.0, 3.0, 300.0)));
        sources.add(source("s4", List.of(0.0, 0.1, 0.2), List.of(9.0, 3.0, 301.4)));
        sources.add(source("s5", List.of(0.0, 0.1, 0.2), List.of(9.0, 3.0, 301.4)));
        assertThat(names.name(sources))
                .containsExactly(
                        "Long-gone, rarely-buying, small-spending buyers",
                        "Long-gone, rarely-buying buyers",
                        "Average buyers with about 9 days since the last order, 3 orders so far,"
                                + " 300 money spent so far",
                        "Average buyers with about 9 days since the last order, 3 orders so far,"
                                + " 301 money spent so far (s4)",
                        "Average buyers with about 9 days since the last order, 3 orders so far,"
                                + " 301 money spent so far (s5)");
    }

    private static SegmentNames.Source source(
            String id, List<Double> levels, List<Double> medians) {
        return new SegmentNames.Source(id, levels, medians);
    }

    @Test
    void manySegmentsOfRealSizeHaveDifferentNames() {
        SplittableRandom random = new SplittableRandom(2);
        SegmentNames names = new SegmentNames(Buyers.dividingFeatures("GBP"));
        List<SegmentNames.Source> sources =
                IntStream.range(0, 200)
                        .mapToObj(i ->
                                source(
                                        "s" + i,
                                        random.doubles(3, -2, 2).boxed().toList(),
                                        random.doubles(3, 0, 9).boxed().toList()))
                        .toList();
        assertThat(names.name(sources)).doesNotHaveDuplicates();
    }

    @Test
    void aConstantColumnStandsStill() {
        Buyers buyers = Examples.buyers(new double[] {5, 1, 10}, new double[] {5, 1, 20});
        Points points = Spaces.points(Spaces.of(buyers), buyers);
        assertThat(points.value(0, 0)).isZero();
        assertThat(points.value(1, 1)).isZero();
        assertThat(points.value(0, 2)).isCloseTo(-1, within(1e-12));
        assertThat(points.value(1, 2)).isCloseTo(1, within(1e-12));
        assertThat(Spaces.of(buyers).value(2, 1)).isCloseTo(20, within(1e-9));
    }

    @Test
    void aValueThatIsNotKnownOrBelowNoughtIsNamed() {
        assertThatThrownBy(() -> Examples.buyers(new double[] {1, 1, 1}, new double[] {2, -1, 3}))
                .hasMessageContaining("Customer \"c1\" has -1.0 for orders");
        assertThatThrownBy(() -> Examples.buyers(new double[] {Double.NaN, 1, 1}))
                .hasMessageContaining("Customer \"c0\" has NaN for days_since_last_order");
        assertThatThrownBy(() ->
                        new Buyers(
                                Instant.EPOCH,
                                "GBP",
                                List.of("a"),
                                List.of(new FeatureDoc("x", "x", "")),
                                new double[1]))
                .hasMessageContaining("features");
    }

    @Test
    void syntheticCustomersAreLikeTheRealOnes() {
        Buyers made = SegmentsBenchmark.synthetic(FIVE, 2_000, 1);
        assertThat(made.rows()).isEqualTo(2_000);
        long frequent = IntStream.range(0, 2_000).filter(row -> made.value(row, 1) >= 8).count();
        // 800 expected, deviation 22
        assertThat(frequent).isBetween(690L, 910L);
        assertThat(IntStream.range(0, 2_000).mapToDouble(row -> made.value(row, 1)).min())
                .hasValue(1);
    }
}
