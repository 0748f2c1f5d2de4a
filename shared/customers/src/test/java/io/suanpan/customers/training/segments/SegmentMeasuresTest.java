package io.suanpan.customers.training.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.store.training.TrainingProgress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentMeasuresTest {
    private static final CountSettings SETTINGS =
            CountSettings.defaults().withKMeans(KMeansOptions.defaults().withStarts(5));

    @Test
    void silhouetteAsComputedByHand() {
        double silhouette =
                Silhouette.exact(Examples.line(0, 1, 10, 11), new int[] {0, 0, 1, 1}, 2);
        // of 0: a = 1, b = 10.5; of 1: a = 1, b = 9.5; the other two mirror them
        assertThat(silhouette).isCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, within(1e-15));
    }

    @Test
    void theOnlyRowOfAGroupCountsAsNoughtAndRowsInNoneNotAtAll() {
        Points points = Examples.line(0, 1, 10, 500);
        double silhouette = Silhouette.exact(points, new int[] {0, 0, 1, -1}, 2);
        assertThat(silhouette).isCloseTo((0.9 + 8.0 / 9) / 3, within(1e-15));
        assertThat(Silhouette.exact(points, new int[] {0, 0, 0, 0}, 1)).isNaN();
    }

    @Test
    void equalPointsInTwoGroupsAreNeitherNearNorFar() {
        assertThat(Silhouette.exact(Examples.line(3, 3, 3, 3), new int[] {0, 0, 1, 1}, 2)).isZero();
    }

    /** scikit-learn 1.9.1, silhouette_score. */
    @ParameterizedTest
    @CsvSource({"2, 0.531163359015545", "3, 0.4179365634191249", "4, 0.40168769594737264"})
    void silhouetteEqualsThePeers(int k, double silhouette) {
        KMeansFit fit =
                KMeans.fit(Examples.waves(), k, KMeansOptions.defaults().withStarts(100), 1);
        assertThat(Silhouette.exact(Examples.waves(), fit.labels(), k))
                .isCloseTo(silhouette, within(1e-12));
    }

    @Test
    void theSilhouetteOfASampleIsNearThatOfAll() {
        Points points = Examples.clouds(3_000, 5, 1);
        int[] labels = Examples.cloudLabels(3_000);
        double all = Silhouette.exact(points, labels, 3);
        // The standard error of the mean of 1,000 silhouettes, each of deviation 0.2, is 0.006.
        assertThat(Silhouette.of(points, labels, 3, 1_000, 9)).isCloseTo(all, within(0.03));
    }

    @Test
    void randIndexAsComputedByHand() {
        int[] halves = {0, 0, 0, 1, 1, 1};
        int[] thirds = {0, 0, 1, 1, 2, 2};
        // pairs together in both 2; 6 and 3 of 15 in each: (2 - 1.2) / (4.5 - 1.2)
        assertThat(RandIndex.adjusted(halves, thirds)).isCloseTo(0.8 / 3.3, within(1e-15));
        assertThat(RandIndex.adjusted(halves, new int[] {1, 1, 1, 0, 0, 0})).isEqualTo(1);
        assertThat(RandIndex.adjusted(new int[] {0, 0}, new int[] {0, 0})).isEqualTo(1);
    }

    @Test
    void chanceAgreesWithNothing() {
        int[] first = Arrays.stream(Examples.shuffled(3_000, 1)).map(i -> i % 4).toArray();
        int[] second = Arrays.stream(Examples.shuffled(3_000, 2)).map(i -> i % 4).toArray();
        assertThat(RandIndex.adjusted(first, second)).isCloseTo(0, within(0.01));
    }

    @Test
    void principalAxesPointAlongTheSpread() {
        // along (1, 1): variance 2·4; across: 2·0.25
        Points points = Points.of(new double[] {2, 2, -2, -2, 0.5, -0.5, -0.5, 0.5}, 2);
        PrincipalAxes axes = PrincipalAxes.of(points);
        int main = Math.abs(axes.axis(0, 0) - axes.axis(1, 0)) < 1e-12 ? 0 : 1;
        assertThat(Math.abs(axes.axis(0, main))).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(axes.axis(0, main)).isCloseTo(axes.axis(1, main), within(1e-12));
        assertThat(axes.axis(0, 1 - main)).isCloseTo(-axes.axis(1, 1 - main), within(1e-12));
    }

    @Test
    void theGapIsLargestAtTheTrueNumber() {
        GapStatistic gap = new GapStatistic(Examples.clouds(600, 8, 1), SETTINGS, 1);
        double three = gap.of(3).gap();
        assertThat(three).isGreaterThan(gap.of(2).gap()).isGreaterThan(gap.of(4).gap());
        assertThat(gap.of(1).gap()).isLessThan(three);
        assertThat(gap.of(3).error()).isPositive().isLessThan(0.1);
    }

    @Test
    void threeCloudsAreThreeSegments() {
        SegmentCount count = choose(Examples.clouds(900, 8, 2));
        assertThat(count.k()).isEqualTo(3);
        assertThat(count.borneOut()).isTrue();
        assertThat(count.reason()).contains("k = 3: stability").contains("silhouette");
    }

    @Test
    void evenPointsBearNoDivisionOut() {
        SegmentCount count = choose(Examples.even(600, 1));
        assertThat(count.borneOut()).isFalse();
        assertThat(count.reason()).startsWith("No division is borne out");
    }

    @Test
    void theRuleAsWrittenOut() {
        var single = new GapStatistic.Gap(0.5, 0.01);
        var coarse = new CountFigures(2, 9, 0.5, 0.95, 0.6, 0.01);
        var fine = new CountFigures(3, 8, 0.4, 0.9, 0.7, 0.01);
        assertThat(k(single, coarse, fine)).isEqualTo(3);
        // stability below 0.80, silhouette below 0.25, gap within its error of the coarser one's
        assertThat(k(single, coarse, new CountFigures(3, 8, 0.4, 0.79, 0.7, 0.01))).isEqualTo(2);
        assertThat(k(single, coarse, new CountFigures(3, 8, 0.24, 0.9, 0.7, 0.01))).isEqualTo(2);
        assertThat(k(single, coarse, new CountFigures(3, 8, 0.4, 0.9, 0.605, 0.01))).isEqualTo(2);
        // a coarser gap counts also where its division is not borne out
        var shaky = new CountFigures(3, 8, 0.4, 0.5, 0.9, 0.01);
        var finest = new CountFigures(4, 7, 0.4, 0.9, 0.8, 0.01);
        assertThat(k(single, coarse, shaky, finest)).isEqualTo(2);
    }

    private static int k(GapStatistic.Gap single, CountFigures... figures) {
        return SegmentCount.choose(single, List.of(figures), SETTINGS).k();
    }

    private static SegmentCount choose(Points points) {
        CountSearch search = new CountSearch(points, SETTINGS, 1);
        List<CountFigures> figures = new ArrayList<>();
        for (int k = 2; k <= 5; k++) {
            figures.add(search.divide(k).figures());
        }
        return SegmentCount.choose(search.single(), figures, SETTINGS);
    }

    @Test
    void theOrderOfTheCustomersChangesNoBit() {
        Points points = Examples.clouds(400, 3, 3);
        int[] order = Examples.shuffled(400, 8);
        var straight = new CountSearch(points, SETTINGS, 1).divide(4);
        var shuffled = new CountSearch(points.at(order), SETTINGS, 1).divide(4);
        assertThat(shuffled.figures()).isEqualTo(straight.figures());
        for (int i = 0; i < order.length; i++) {
            assertThat(shuffled.fit().label(i)).isEqualTo(straight.fit().label(order[i]));
        }
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        Points points = Examples.clouds(400, 3, 3);
        Partition one =
                new KMeansSegmenter(2, 5, SETTINGS, 1).divide(points, 1, TrainingProgress.NONE);
        Partition four =
                new KMeansSegmenter(2, 5, SETTINGS, 4).divide(points, 1, TrainingProgress.NONE);
        assertThat(four.labels()).isEqualTo(one.labels());
        assertThat(four.figures()).isEqualTo(one.figures());
        assertThat(four.reason()).isEqualTo(one.reason());
    }

    @Test
    void noMoreSegmentsThanDifferentPointsAreLookedAt() {
        Points points = Examples.line(1, 1, 1, 2, 2, 2, 9, 9, 9);
        Partition partition =
                new KMeansSegmenter(2, 8, SETTINGS, 1).divide(points, 1, TrainingProgress.NONE);
        assertThat(partition.figures()).extracting(CountFigures::k).containsExactly(2, 3);
    }

    @Test
    void manyRowsAreMeasuredOnSamples() {
        var few = new CountSettings(SETTINGS.kMeans(), 200, 4, 200, 4, 200, 0.8, 0.25);
        var division = new CountSearch(Examples.clouds(1_500, 8, 4), few, 1).divide(3);
        assertThat(division.figures().stability()).isGreaterThan(0.95);
        assertThat(division.figures().silhouette()).isGreaterThan(0.6);
        assertThat(division.figures().gap()).isPositive();
    }
}
