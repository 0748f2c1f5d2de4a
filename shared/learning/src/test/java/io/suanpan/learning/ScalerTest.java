package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScalerTest {
    private static final double NAN = Double.NaN;

    @Test
    void meanAndPopulationDeviationAreOverThePresentRows() {
        Scaler scaler =
                Scaler.of(SmallRows.of(new double[] {2, NAN, 4, 9}, true, true, false, true));
        assertThat(scaler.means()[0]).isCloseTo(5, within(1e-15));
        // ((2-5)² + (4-5)² + (9-5)²) / 3 = 26/3
        assertThat(scaler.scales()[0]).isCloseTo(Math.sqrt(26 / 3.0), within(1e-15));
    }

    @Test
    void constantAndEmptyFeaturesGiveZeros() {
        LabelledRows rows =
                LabelledRows.of(
                        SmallRows.names(2),
                        new double[] {0.1, NAN, 0.1, NAN, 0.1, NAN},
                        new boolean[] {true, false, true});
        double[] row = new double[2];
        Scaler.of(rows).standardise(rows, 1, row);
        // 0.1 is not exact in binary, so its running mean may be an ulp off.
        assertThat(row).containsExactly(new double[] {0, 0}, within(1e-16));
        assertThat(Scaler.of(rows).scales()).containsExactly(1, 1);
    }

    @Test
    void missingIsStandardisedToZeroAndImputedAsTheMean() {
        LabelledRows rows = SmallRows.of(new double[] {1, NAN, 3}, true, false, true);
        double[] row = new double[1];
        Scaler.of(rows).standardise(rows, 1, row);
        assertThat(row[0]).isZero();
        Scaler.of(rows).impute(rows, 1, row);
        assertThat(row[0]).isEqualTo(2);
    }

    @Test
    void spreadBeyondDoubleIsRefused() {
        LabelledRows rows = SmallRows.of(new double[] {1e200, -1e200}, true, false);
        Refused.malformed("spread of feature x0 is not finite", () -> Scaler.of(rows));
    }
}
