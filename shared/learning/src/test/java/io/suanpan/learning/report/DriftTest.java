package io.suanpan.learning.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.FeatureDoc;
import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.LinearModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final List<FeatureDoc> DOCS =
            List.of(new FeatureDoc("a", "first", "days"), new FeatureDoc("b", "second", ""));

    /** log-odds = a, whatever b is. */
    private static final LinearModel MODEL =
            new LinearModel(new double[2], new double[] {1, 1}, new double[] {1, 0}, 0);

    private static BinCounts counted(ReferenceBins bins, double... values) {
        BinCounts counts = bins.counts();
        for (double value : values) {
            counts.add(value);
        }
        return counts;
    }

    /**
     * Then 50 % at 1 and 50 % at 2, now 25 % and 75 %: (0.25 - 0.5) · ln 0.5 + (0.75 - 0.5) · ln
     * 1.5 = 0.173287 + 0.101366.
     */
    @Test
    void theIndexByHand() {
        ReferenceBins bins = ReferenceBins.of(new double[] {1, 2, 1, 2});
        assertThat(bins.edges()).containsExactly(1.0, 2.0);
        assertThat(bins.shares()).containsExactly(0.5, 0.5, 0.0);
        assertThat(bins.stabilityIndex(counted(bins, 1, 2, 2, 2)))
                .isEqualTo(0.25 * Math.log(2) + 0.25 * Math.log(1.5), within(1e-12));
    }

    @Test
    void missingValuesAreABinOfTheirOwn() {
        ReferenceBins bins = ReferenceBins.of(new double[] {1, 1, Double.NaN, Double.NaN});
        assertThat(bins.missing()).isEqualTo(0.5);
        assertThat(bins.stabilityIndex(counted(bins, 1, Double.NaN, Double.NaN, Double.NaN)))
                .isEqualTo(0.25 * Math.log(2) + 0.25 * Math.log(1.5), within(1e-12));
    }

    /** Then 100 %, now 0 %, which counts as 1e-4; and the other way for the bin above. */
    @Test
    void anEmptyBinIsFarFromAFullOneButNotInfinitelySo() {
        ReferenceBins bins = ReferenceBins.of(new double[] {3, 3, 3});
        assertThat(bins.stabilityIndex(counted(bins, 4, 5)))
                .isEqualTo(2 * (1 - 1e-4) * Math.log(1e4), within(1e-9));
    }

    @Test
    void alikeIsZeroAndTheOrderOfTheRowsDoesNotMatter() {
        Draws draws = new Draws(3);
        double[] values = new double[1_000];
        double[] turned = new double[1_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = draws.next();
            turned[values.length - 1 - i] = values[i];
        }
        ReferenceBins bins = ReferenceBins.of(values);
        assertThat(bins.stabilityIndex(counted(bins, turned))).isZero();
        assertThat(ReferenceBins.of(turned)).isEqualTo(bins);
        assertThat(bins.shares()).hasSize(10).allMatch(share -> share == 0.1);
    }

    /** Scale and shift move edges and values alike. */
    @Test
    void otherUnitsChangeNothing() {
        Draws draws = new Draws(4);
        double[] then = new double[500];
        double[] now = new double[300];
        double[] thenScaled = new double[500];
        double[] nowScaled = new double[300];
        for (int i = 0; i < then.length; i++) {
            then[i] = Math.rint(20 * draws.next());
            thenScaled[i] = 64 * then[i] - 7;
        }
        for (int i = 0; i < now.length; i++) {
            now[i] = Math.rint(15 * draws.next() + 3);
            nowScaled[i] = 64 * now[i] - 7;
        }
        ReferenceBins bins = ReferenceBins.of(then);
        ReferenceBins scaled = ReferenceBins.of(thenScaled);
        double index = bins.stabilityIndex(counted(bins, now));
        assertThat(index).isGreaterThan(0.1);
        assertThat(scaled.stabilityIndex(counted(scaled, nowScaled))).isEqualTo(index);
    }

    @Test
    void levelsAreThoseOfTheTextbook() {
        assertThat(DriftLevel.of(0)).isEqualTo(DriftLevel.STABLE);
        assertThat(DriftLevel.of(Math.nextDown(0.1))).isEqualTo(DriftLevel.STABLE);
        assertThat(DriftLevel.of(0.1)).isEqualTo(DriftLevel.MODERATE);
        assertThat(DriftLevel.of(Math.nextDown(0.25))).isEqualTo(DriftLevel.MODERATE);
        assertThat(DriftLevel.of(0.25)).isEqualTo(DriftLevel.MAJOR);
    }

    /** Of 2,000 rows each, about (10 - 1) · 2/2000 = 0.009 by chance alone. */
    @Test
    void rowsOfOneDistributionAreStable() {
        Draws draws = new Draws(5);
        DriftReference reference = DriftReference.of(MODEL, rows(draws, 2_000, 0), 50_000);
        Drift drift = reference.compare(MODEL, DOCS, vectors(draws, 2_000, 0));
        assertThat(drift.rows()).isEqualTo(2_000);
        assertThat(drift.score().psi()).isBetween(0.001, 0.03);
        assertThat(drift.count(DriftLevel.STABLE)).isEqualTo(2);
    }

    @Test
    void whatMovesIsNamedFirstAndMovesTheScoreWhereTheModelCares() {
        Draws draws = new Draws(6);
        DriftReference reference = DriftReference.of(MODEL, rows(draws, 2_000, 0), 50_000);
        Drift first = reference.compare(MODEL, DOCS, vectors(draws, 2_000, 0.3));
        assertThat(first.features()).extracting(FeatureDrift::feature).containsExactly("a", "b");
        assertThat(first.features().getFirst().level()).isEqualTo(DriftLevel.MAJOR);
        assertThat(first.features().getFirst().label()).isEqualTo("first");
        // The score is a monotone function of the first feature alone: the same bins.
        assertThat(first.score().psi()).isEqualTo(first.features().getFirst().psi());
        assertThat(first.score().level()).isEqualTo(DriftLevel.MAJOR);
        assertThat(first.score().now().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(1, within(1e-5));
    }

    @Test
    void nobodyIsComparedWithSomebody() {
        DriftReference reference = DriftReference.of(MODEL, rows(new Draws(7), 100, 0), 50_000);
        Drift drift = reference.compare(MODEL, DOCS, List.of());
        assertThat(drift.rows()).isZero();
        assertThat(drift.score().now()).allMatch(share -> share == 0);
    }

    @Test
    void aSampleOfTheRowsIsEven() {
        assertThat(EvenRows.of(10, 4)).containsExactly(0, 2, 5, 7);
        assertThat(EvenRows.of(3, 5)).containsExactly(0, 1, 2);
    }

    private static LabelledRows rows(Draws draws, int count, double shift) {
        double[] values = new double[2 * count];
        boolean[] labels = new boolean[count];
        List<double[]> vectors = vectors(draws, count, shift);
        for (int row = 0; row < count; row++) {
            System.arraycopy(vectors.get(row), 0, values, 2 * row, 2);
            labels[row] = row % 2 == 0;
        }
        return LabelledRows.of(List.of("a", "b"), values, labels);
    }

    /** Two uniform features, the first of them shifted. */
    private static List<double[]> vectors(Draws draws, int count, double shift) {
        List<double[]> vectors = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            vectors.add(new double[] {draws.next() + shift, draws.next()});
        }
        return vectors;
    }
}
