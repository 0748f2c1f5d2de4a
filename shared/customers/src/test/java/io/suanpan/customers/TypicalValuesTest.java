package io.suanpan.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.FeatureDoc;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypicalValuesTest {
    private static final List<FeatureDoc> FEATURES =
            List.of(
                    new FeatureDoc("a", "a", ""),
                    new FeatureDoc("b", "b", ""),
                    new FeatureDoc("c", "c", ""));

    @Test
    void isTheLowerMedianOfWhatIsKnown() {
        double[][] rows = {
            {5, Double.NaN, Double.NaN}, {1, 8, Double.NaN}, {4, 6, Double.NaN}, {9, 7, Double.NaN}
        };
        assertThat(TypicalValues.of(FEATURES, 4, i -> rows[i]))
                .isEqualTo(Map.of("a", 4.0, "b", 7.0));
    }

    @Test
    void nobodyIsTypicalWhereThereIsNobody() {
        assertThat(TypicalValues.of(FEATURES, 0, _ -> new double[3])).isEmpty();
    }

    @Test
    void ofALargeShopASampleIsEnough() {
        int[] asked = new int[1];
        Map<String, Double> typical =
                TypicalValues.of(
                        FEATURES,
                        1_000_000,
                        i -> {
                            asked[0]++;
                            return new double[] {i, -i, 1};
                        });
        assertThat(asked[0]).isEqualTo(10_000);
        // One step of the sample to either side of the middle.
        assertThat(typical.get("a")).isBetween(499_800.0, 500_200.0);
        assertThat(typical.get("c")).isEqualTo(1);
    }
}
