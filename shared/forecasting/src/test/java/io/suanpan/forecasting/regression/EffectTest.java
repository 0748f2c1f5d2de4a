package io.suanpan.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EffectTest {
    /** ln 1.35 = 0.3, and 1.96 standard errors of 0.06 either way: 20 and 52 %. */
    @Test
    void aPromotionIsToldInPlainWords() {
        Effect effect = new Effect("promotion", RegressorKind.FLAG, Math.log(1.35), 0.06);
        assertThat(effect.inWords())
                .isEqualTo("promotion: sells 35 % more (20 % more to 52 % more).");
        assertThat(effect.isClear()).isTrue();
        assertThat(effect.change()).isCloseTo(0.35, within(1e-12));
    }

    /** 0.9^−2 = 1.235. */
    @Test
    void aPriceIsToldByATenthLess() {
        Effect effect = new Effect("price", RegressorKind.LOG_RATIO, -2, 0.5);
        assertThat(effect.inWords())
                .isEqualTo("price: 10 % lower sells 23 % more (11 % more to 37 % more).");
        assertThat(effect.low()).isLessThan(effect.high());
    }

    @Test
    void whatCannotBeToldFromNoneIsNotClear() {
        Effect effect = new Effect("holidays", RegressorKind.COUNT, -0.05, 0.05);
        assertThat(effect.inWords())
                .isEqualTo("holidays: each sells 5 % less (14 % less to 5 % more).");
        assertThat(effect.isClear()).isFalse();
        assertThat(new Effect("x", RegressorKind.FLAG, 0, 0).inWords())
                .isEqualTo("x: sells as much (as much to as much).");
    }

    /**
     * A standard error of √0.2 under a weak prior of deviation 1 is a weight of 5 − 1 = 4 by
     * itself. Estimates 0, 1 and 2: Q = 4 · 2 = 8, between = (8 − 2) / (12 − 48 / 12) = 0.75.
     * Estimates 0.5, 1 and 1.5: Q = 2, and nothing is left between products.
     */
    @Test
    void productsShareWhatTheyKnow() {
        EffectPrior apart = learned(0, 0.8, 1.6).of("promotion", RegressorKind.FLAG);
        assertThat(apart.mean()).isCloseTo(1, within(1e-12));
        assertThat(apart.deviation()).isCloseTo(Math.sqrt(0.75), within(1e-12));
        EffectPrior alike = learned(0.4, 0.8, 1.2).of("promotion", RegressorKind.FLAG);
        assertThat(alike.mean()).isCloseTo(1, within(1e-12));
        assertThat(alike.deviation()).isEqualTo(0.02);
        assertThat(learned(1.2, 0.4, 0.8).of("promotion", RegressorKind.FLAG)).isEqualTo(alike);
    }

    @Test
    void twoProductsAreTooFewToLearnFrom() {
        assertThat(learned(0.4, 0.8).of("promotion", RegressorKind.FLAG))
                .isEqualTo(new EffectPrior(0, 1));
        assertThat(EffectPriors.weak().of("price", RegressorKind.LOG_RATIO).deviation())
                .isEqualTo(2);
    }

    private static EffectPriors learned(double... coefficients) {
        return EffectPriors.learned(
                Arrays.stream(coefficients)
                        .mapToObj(it ->
                                List.of(
                                        new Effect(
                                                "promotion",
                                                RegressorKind.FLAG,
                                                it,
                                                Math.sqrt(0.2))))
                        .toList());
    }

    @Test
    void aPriorThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new EffectPrior(0, 0))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("0.0 give or take 0.0");
    }
}
