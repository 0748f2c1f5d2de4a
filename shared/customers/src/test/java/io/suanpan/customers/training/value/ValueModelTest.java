package io.suanpan.customers.training.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.Json;
import io.suanpan.customers.ValueSpread;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ValueModelTest {
    private static final double ROUNDING = 1e-9;

    private static ValueModel model(List<Double> weights) {
        List<Double> tenths = Collections.nCopies(10, 0.5);
        return new ValueModel(90, true, weights, 1.5, tenths, tenths, 1, List.of(), List.of());
    }

    /** sqrt(1 · 4) : sqrt(4 · 16) = 2 : 8, scaled to 1.5 times the 20 that the models expect. */
    @Test
    void theValueIsTheGeometricMeanScaledToWhatThePurchaseModelsExpect() {
        double[] values =
                model(List.of(0.0, 0.5, 0.5))
                        .values(List.of(new double[2], new double[] {4, 16}, new double[] {1, 4}));
        assertThat(values).containsExactly(new double[] {6, 24}, within(ROUNDING));
    }

    @Test
    void itsBytesGiveItBack() {
        ValueModel model = model(List.of(0.0, 0.5, 0.5));
        assertThat(ValueModel.read(model.write())).usingRecursiveComparison().isEqualTo(model);
        assertThatThrownBy(() -> ValueModel.read(new byte[] {1, 2, 3}))
                .hasMessageContaining("cannot be unpacked");
        assertThatThrownBy(() -> model(List.of(1.0))).hasMessageContaining("1 weights");
    }

    @Test
    void bytesOfBeforeOtherHorizonsWereMeasuredKnowTheTrainedOne() throws IOException {
        ValueModel model = model(List.of(0.0, 0.5, 0.5));
        ObjectNode json = (ObjectNode) Json.mapper().readTree(Json.bytes(model));
        json.remove("spreads");
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(Json.bytes(json));
        }
        assertThat(ValueModel.read(bytes.toByteArray()).spreads())
                .isEqualTo(model.spreads())
                .extracting(ValueSpread::horizonDays)
                .containsExactly(90);
    }

    /** In the order 3, 0, 1 the running sums are 3, 3, 4 of 4; in the best 3, 4, 4. */
    @Test
    void theGiniCoefficientIsRelativeToTheBestOrder() {
        Ranking ranking = Ranking.of(new double[] {9, 5, 1});
        double[] money = {3, 0, 1};
        double area = 2.0 * 10 / 12 - 1 - 1.0 / 3;
        double best = 2.0 * 11 / 12 - 1 - 1.0 / 3;
        assertThat(ranking.gini(money)).isCloseTo(area / best, within(ROUNDING));
        assertThat(Ranking.of(money).gini(money)).isEqualTo(1);
        assertThat(ranking.topDecileShare(money)).isEqualTo(0.75);
        assertThat(ranking.topDecileShare(new double[3])).isZero();
    }

    @Test
    void thePoolListensToTheTellerThatRanksBest() {
        double[] came = new double[40];
        double[] right = new double[40];
        double[] wrong = new double[40];
        for (int i = 0; i < came.length; i++) {
            came[i] = i;
            right[i] = i + 1;
            wrong[i] = 40 - i;
        }
        double[] mute = new double[40];
        Arrays.fill(mute, 1);
        ValuePool pool =
                ValuePool.choose(
                        2,
                        (moment, all) -> Arrays.copyOfRange(all, 20 * moment, 20 * moment + 20),
                        List.of(wrong, right, mute),
                        came);
        assertThat(pool.weights()).containsExactly(0.0, 1.0, 0.0);
        assertThat(pool.algorithm()).isEqualTo("purchase-models");
        assertThat(pool.gini()).isCloseTo(1, within(ROUNDING));
        // The two largest of 0 to 19 and of 20 to 39: 37 of 190 and 77 of 590.
        assertThat(pool.topDecileShare())
                .isCloseTo((37 / 190.0 + 77 / 590.0) / 2, within(ROUNDING));
        assertThat(pool.single().getFirst()).isNegative();
    }

    @Test
    void theIntervalIsCountedAndTheMoneyIsInMajorUnits() {
        var told =
                new ValueEvaluation.Told(
                        new double[] {200, 100},
                        new double[] {0, 0},
                        new double[] {300, 150},
                        new double[] {1, 2},
                        new double[] {400, 100});
        var metrics = ValueEvaluation.of(told, 100).metrics();
        assertThat(metrics)
                .containsEntry("intervalCoverage", 0.5)
                .containsEntry("expectedValue", 3.0)
                .containsEntry("actualValue", 5.0)
                .containsEntry("meanAbsoluteError", 1.0)
                .containsEntry("topDecileValueShare", 0.8)
                .containsEntry("pastSpendTopDecileShare", 0.2);
    }
}
