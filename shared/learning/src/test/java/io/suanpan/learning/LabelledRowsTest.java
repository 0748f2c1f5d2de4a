package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelledRowsTest {
    private static final double NAN = Double.NaN;

    private final LabelledRows rows =
            LabelledRows.of(
                    List.of("a", "b", "c"),
                    new double[] {1, NAN, -0.0, 4, NAN, 6},
                    new boolean[] {true, false});

    @Test
    void valuesStandRowByRow() {
        assertThat(rows.rowCount()).isEqualTo(2);
        assertThat(rows.featureCount()).isEqualTo(3);
        assertThat(rows.value(1, 2)).isEqualTo(6);
        assertThat(rows.row(1)).containsExactly(4, NAN, 6);
        assertThat(rows.labels()).containsExactly(true, false);
        assertThat(rows.positives()).isEqualTo(1);
    }

    @Test
    void negativeZeroBecomesZero() {
        assertThat(Double.doubleToRawLongBits(rows.value(0, 2))).isZero();
    }

    @Test
    void emptyFeaturesAreThoseThatNoRowHas() {
        assertThat(rows.emptyFeatures()).containsExactly("b");
    }

    @Test
    void subsetKeepsValuesLabelsAndGroupsInTheGivenOrder() {
        LabelledRows subset = rows.grouped(List.of("x", "y")).subset(new int[] {1, 0, 1});
        assertThat(subset.row(0)).isEqualTo(rows.row(1));
        assertThat(subset.labels()).containsExactly(false, true, false);
        assertThat(subset.group(0)).isEqualTo(subset.group(2)).isNotEqualTo(subset.group(1));
        assertThat(rows.group(0)).isEqualTo(-1);
    }

    @Test
    void othersStandBehindAndTheirGroupsApart() {
        LabelledRows both = rows.and(rows.labelled(true));
        assertThat(both.rowCount()).isEqualTo(4);
        assertThat(both.row(2)).isEqualTo(rows.row(0));
        assertThat(both.labels()).containsExactly(true, false, true, true);
        assertThat(both.hasGroups()).isFalse();
        LabelledRows one = rows.grouped(List.of("x", "x"));
        assertThat(groups(one.and(rows))).containsExactly(0, 0, 1, 2);
        assertThat(groups(rows.and(one))).containsExactly(0, 1, 2, 2);
        assertThat(groups(one.and(one))).containsExactly(0, 0, 1, 1);
        Refused.malformed("do not fit", () -> rows.and(SmallRows.noisy()));
    }

    private static int[] groups(LabelledRows rows) {
        return IntStream.range(0, rows.rowCount()).map(rows::group).toArray();
    }

    @Test
    void tableOfTheCallerStaysTheirs() {
        double[] values = {1, 2};
        boolean[] labels = {true, false};
        LabelledRows mine = LabelledRows.of(List.of("a"), values, labels);
        values[0] = 9;
        labels[0] = false;
        mine.labels()[1] = true;
        assertThat(mine.value(0, 0)).isEqualTo(1);
        assertThat(mine.labels()).containsExactly(true, false);
    }

    @Test
    void impossibleTablesAreRefused() {
        boolean[] label = {true};
        Refused.malformed("no features", () -> LabelledRows.of(List.of(), new double[0], label));
        Refused.malformed(
                "\"a\" is empty or stands twice",
                () -> LabelledRows.of(List.of("a", "a"), new double[2], label));
        Refused.malformed(
                "\"\" is empty", () -> LabelledRows.of(List.of(""), new double[1], label));
        Refused.malformed(
                "3 values are not 1 labels times 2 features",
                () -> LabelledRows.of(List.of("a", "b"), new double[3], label));
        Refused.malformed(
                "Feature b of row 0 is -Infinity",
                () -> LabelledRows.of(List.of("a", "b"), new double[] {1, -1 / 0.0}, label));
        Refused.malformed("1 group ids do not fit 2 rows", () -> rows.grouped(List.of("x")));
    }

    @Test
    void rowsOfOneLabelCannotTrain() {
        Refused.impossible(
                "2 positives among 2 rows",
                SmallRows.of(new double[] {1, 2}, true, true)::requireTrainable);
        Refused.impossible("0 positives among 0", SmallRows.of(new double[0])::requireTrainable);
    }
}
