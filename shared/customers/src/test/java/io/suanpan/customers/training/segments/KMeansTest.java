package io.suanpan.customers.training.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KMeansTest {
    private static final KMeansOptions OPTIONS = KMeansOptions.defaults();

    @Test
    void findsTwoPairsAsComputedByHand() {
        KMeansFit fit = KMeans.fit(Examples.line(0, 1, 10, 11), 2, OPTIONS, 1);
        // centres 0.5 and 10.5, each of the four rows 0.5 away
        assertThat(fit.inertia()).isEqualTo(1);
        assertThat(fit.label(0)).isEqualTo(fit.label(1)).isNotEqualTo(fit.label(2));
        assertThat(fit.label(2)).isEqualTo(fit.label(3));
        assertThat(fit.centre(fit.label(0), 0)).isEqualTo(0.5);
        assertThat(fit.centre(fit.label(3), 0)).isEqualTo(10.5);
    }

    /** scikit-learn 1.9.1, KMeans(k, n_init=50). */
    @ParameterizedTest
    @CsvSource({"2, 484.76917698164596", "3, 324.04601990671347", "4, 228.81948999877733"})
    void isAsGoodAsThePeer(int k, double inertia) {
        // One start in fifteen finds the best of three groups, the peer's as ours.
        KMeansFit fit = KMeans.fit(Examples.waves(), k, OPTIONS.withStarts(100), 7);
        assertThat(fit.inertia()).isCloseTo(inertia, within(1e-9));
    }

    @Test
    void boundsChangeNoBitOfThePlainIteration() {
        for (int seed = 0; seed < 20; seed++) {
            Points points = Examples.clouds(700, seed % 5, seed);
            int k = 2 + seed % 7;
            double[] start = KMeansStart.centres(points, k, Seeds.random(seed, 0));
            KMeansFit fast = Lloyd.run(points, start, 1_000);
            KMeansFit plain = PlainLloyd.run(points, start);
            assertThat(fast.labels()).isEqualTo(plain.labels());
            assertThat(fast.centres()).isEqualTo(plain.centres());
            assertThat(fast.inertia()).isEqualTo(plain.inertia());
            assertThat(fast.rounds()).isEqualTo(plain.rounds());
        }
    }

    @Test
    void equallyNearCentresAreTakenInTheirOrder() {
        Points points = Examples.line(-1, 0, 1, 0, 0);
        KMeansFit fast = Lloyd.run(points, new double[] {-1, 1}, 100);
        assertThat(fast.labels()).isEqualTo(PlainLloyd.run(points, new double[] {-1, 1}).labels());
    }

    @Test
    void aCentreWithoutRowsMovesToTheFurthestRow() {
        Points points = Examples.line(0, 0.1, 0.2, 5);
        // The second centre is nearest to no row at first.
        KMeansFit fit = Lloyd.run(points, new double[] {0.1, 100}, 100);
        assertThat(fit.labels()).isEqualTo(new int[] {0, 0, 0, 1});
        assertThat(fit.inertia()).isCloseTo(0.02, within(1e-12));
    }

    @Test
    void oneGroupIsTheMean() {
        KMeansFit fit = KMeans.fit(Examples.line(1, 2, 6), 1, OPTIONS, 1);
        assertThat(fit.centre(0, 0)).isEqualTo(3);
        assertThat(fit.inertia()).isEqualTo(14);
    }

    @Test
    void asManyGroupsAsPointsLeaveNothing() {
        KMeansFit fit = KMeans.fit(Examples.line(1, 2, 6), 3, OPTIONS, 1);
        assertThat(fit.inertia()).isZero();
        assertThat(fit.labels()).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void theUnitOfTheCoordinatesChangesNothing() {
        Points points = Examples.clouds(500, 3, 4);
        double[] eightfold = Arrays.stream(points.raw()).map(value -> 8 * value).toArray();
        KMeansFit small = KMeans.fit(points, 4, OPTIONS, 3);
        KMeansFit large = KMeans.fit(Points.of(eightfold, 2), 4, OPTIONS, 3);
        assertThat(large.labels()).isEqualTo(small.labels());
        assertThat(large.inertia()).isEqualTo(64 * small.inertia());
    }

    @Test
    void theSeedGivesTheSameBitsAndAnotherSeedNearlyTheSameDivision() {
        Points points = Examples.clouds(2_000, 4, 5);
        KMeansFit first = KMeans.fit(points, 3, OPTIONS, 1);
        assertThat(KMeans.fit(points, 3, OPTIONS, 1).labels()).isEqualTo(first.labels());
        KMeansFit other = KMeans.fit(points, 3, OPTIONS, 2);
        assertThat(other.inertia()).isCloseTo(first.inertia(), within(1e-6 * first.inertia()));
    }

    @Test
    void manyRowsAreStartedOnASampleAndEndAsGood() {
        Points points = Examples.clouds(6_000, 4, 6);
        KMeansFit all = KMeans.fit(points, 3, OPTIONS, 1);
        KMeansFit sampled = KMeans.fit(points, 3, OPTIONS.withStartRows(500), 1);
        assertThat(sampled.inertia()).isCloseTo(all.inertia(), within(1e-3 * all.inertia()));
        assertThat(sampled.labels()).hasSize(6_000);
    }

    @Test
    void fewerDifferentPointsThanGroupsAreRefused() {
        assertThatThrownBy(() -> KMeans.fit(Examples.line(1, 2, 3), 4, OPTIONS, 1))
                .hasMessageContaining("3 points are fewer than 4 different ones")
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.IMPOSSIBLE);
        assertThatThrownBy(() -> KMeans.fit(Examples.line(2, 2, 2, 2), 2, OPTIONS, 1))
                .hasMessageContaining("fewer than 2 different ones");
        assertThatThrownBy(() -> KMeans.fit(Examples.line(1), 0, OPTIONS, 1))
                .hasMessageContaining("The option k is 0");
    }

    @Test
    void aCoordinateThatIsNoNumberIsNamed() {
        assertThatThrownBy(() -> Points.of(new double[] {1, 2, 3, Double.NaN}, 2))
                .hasMessageContaining("Row 1 has NaN in column 1");
        assertThatThrownBy(() -> Points.of(new double[] {Double.POSITIVE_INFINITY}, 1))
                .hasMessageContaining("Row 0 has Infinity in column 0");
        assertThatThrownBy(() -> Points.of(new double[] {1, 2, 3}, 2))
                .hasMessageContaining("whole rows of 2");
    }

    @Test
    void constantColumnsDoNoHarm() {
        Points points = Points.of(new double[] {0, 7, 1, 7, 10, 7, 11, 7}, 2);
        assertThat(KMeans.fit(points, 2, OPTIONS, 1).inertia()).isEqualTo(1);
    }

    @Test
    void rowsAreOrderedByTheirColumnsInTurn() {
        Points points = Points.of(new double[] {2, 1, 1, 5, 1, 3, 2, 0, 1, 3}, 2);
        assertThat(points.order()).containsExactly(2, 4, 1, 3, 0);
        assertThat(Examples.line().order()).isEmpty();
        int[] order = Examples.even(1_000, 3).order();
        assertThat(Arrays.stream(order).distinct().count()).isEqualTo(1_000);
    }

    @Test
    void samplesAreSubsetsInOrder() {
        int[] rows = Samples.rows(1_000, 300, 5);
        assertThat(rows).hasSize(300).isSorted();
        assertThat(Arrays.stream(rows).distinct().count()).isEqualTo(300);
        assertThat(rows[299]).isLessThan(1_000);
        assertThat(Samples.rows(5, 5, 1)).containsExactly(0, 1, 2, 3, 4);
    }
}
