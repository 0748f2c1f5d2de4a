package io.suanpan.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.demand.DemandMethod;
import io.suanpan.forecasting.intermittent.NegativeBinomial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class DynamicRegressionTest {
    private static final int WEEKS = 78;
    private static final int AHEAD = 4;
    private static final double LIFT = Math.log(1.6);
    private static final DynamicRegression ALONE =
            new DynamicRegression(new DemandMethod(), EffectPriors.weak());

    /** A product whose level walks and whose promotions lift sales by 60 %. */
    private record Product(Series sold, Regressors regressors, double effect) {}

    private static Product product(long seed, int promotions, double effect) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] promoted = new double[WEEKS + AHEAD];
        for (int i = 0; i < promotions; i++) {
            promoted[random.nextInt(WEEKS)] = 1;
        }
        promoted[WEEKS + 1] = 1;
        double level = Math.log(12);
        double[] sold = new double[WEEKS];
        for (int t = 0; t < WEEKS; t++) {
            level += 0.07 * random.nextGaussian();
            double mean = Math.exp(level + effect * promoted[t]);
            sold[t] = NegativeBinomial.of(mean, 0.2).sample(random);
        }
        return new Product(
                Series.of("sku-" + seed, 1, sold),
                Regressors.none(WEEKS + AHEAD).with("promotion", RegressorKind.FLAG, promoted),
                effect);
    }

    private static Effect effect(DynamicRegression by, Product product) {
        return by.fit(product.sold(), product.regressors()).effects().getFirst();
    }

    /** Of 200 intervals of 95 %, 190 should hold; three standard errors of that are 9. */
    @Test
    void theEffectThatWasPutInIsFoundWithinItsInterval() {
        int within = 0;
        double sum = 0;
        for (int seed = 0; seed < 200; seed++) {
            Effect found = effect(ALONE, product(seed, 14, LIFT));
            double error = Math.abs(found.coefficient() - LIFT);
            within += error < 1.96 * found.standardError() ? 1 : 0;
            sum += found.coefficient() / 200;
        }
        assertThat(within).isBetween(181, 199);
        // Weak priors pull by a fiftieth of the estimate.
        assertThat(sum).isCloseTo(LIFT, within(0.03));
    }

    @Test
    void productsOfFewPromotionsBorrowFromTheOthers() {
        List<Product> products = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        for (int seed = 0; seed < 60; seed++) {
            products.add(product(seed, 3, LIFT + 0.1 * random.nextGaussian()));
        }
        List<List<Effect>> alone = products.stream().map(it -> List.of(effect(ALONE, it))).toList();
        EffectPriors learned = EffectPriors.learned(alone);
        assertThat(learned.of("promotion", RegressorKind.FLAG).mean()).isCloseTo(LIFT, within(0.1));
        DynamicRegression pooled = new DynamicRegression(new DemandMethod(), learned);
        double ownError = 0;
        double pooledError = 0;
        for (int i = 0; i < products.size(); i++) {
            Product one = products.get(i);
            ownError += square(alone.get(i).getFirst().coefficient() - one.effect());
            pooledError += square(effect(pooled, one).coefficient() - one.effect());
        }
        assertThat(pooledError).isLessThan(0.5 * ownError);
    }

    private static double square(double x) {
        return x * x;
    }

    @Test
    void aPlannedPromotionMultipliesItsWeekAlone() {
        Product product = product(1, 14, LIFT);
        RegressionModel model = ALONE.fit(product.sold(), product.regressors());
        double[] mean = model.mean(AHEAD + 1);
        double factor = Math.exp(model.effects().getFirst().coefficient());
        assertThat(mean[1] / mean[0]).isCloseTo(factor, within(1e-12));
        assertThat(mean[2]).isEqualTo(mean[0]);
        // Nothing is planned for what lies beyond the regressors.
        assertThat(mean[AHEAD]).isEqualTo(mean[0]);
        assertThat(model.explanation()).containsExactly(model.effects().getFirst().inWords());
        assertThat(model.summary().parameters()).containsKeys("promotion", "promotion ±");
        assertThat(model.summary().form()).startsWith("regression, then typical level");
    }

    /** Means of 20,000 futures err by a hundredth or two. */
    @Test
    void futuresHaveTheMeanAndSpreadOfTheForecast() {
        Product product = product(2, 6, LIFT);
        RegressionModel model = ALONE.fit(product.sold(), product.regressors());
        SamplePaths level = SamplePaths.of(model, 1, 20_000, 1);
        SamplePaths paths = SamplePaths.of(model, 2, 20_000, 1);
        double factor = model.mean(2)[1] / model.mean(2)[0];
        assertThat(paths.mean(1) / level.mean(0)).isCloseTo(factor, within(0.04));
        double lowest = model.quantiles(2, 0.1)[1];
        double highest = model.quantiles(2, 0.9)[1];
        assertThat(paths.quantile(1, 0.9)).isCloseTo(highest, within(0.1 * highest));
        assertThat(lowest).isBetween(0.0, paths.mean(1));
        // Around the mean of the forecast, which the typical level lies below.
        double square = 0;
        for (double units : paths.sums(1, 2)) {
            square += square(units - model.mean(2)[1]) / paths.count();
        }
        double spread = model.standardDeviation(2)[1];
        assertThat(Math.sqrt(square)).isCloseTo(spread, within(0.05 * spread));
    }

    @Test
    void anotherCurrencyChangesNothing() {
        double[] prices = new double[WEEKS];
        SplittableRandom random = new SplittableRandom(3);
        for (int t = 0; t < WEEKS; t++) {
            prices[t] = random.nextInt(4) == 0 ? 7.5 : 10;
        }
        double[] doubled = Arrays.stream(prices).map(it -> 2 * it).toArray();
        Series sold = product(3, 14, LIFT).sold();
        RegressionModel one =
                ALONE.fit(sold, Regressors.none(WEEKS).withPrice("price", WEEKS, prices));
        RegressionModel other =
                ALONE.fit(sold, Regressors.none(WEEKS).withPrice("price", WEEKS, doubled));
        assertThat(other.effects()).isEqualTo(one.effects());
        assertThat(other.mean(3)).isEqualTo(one.mean(3));
    }

    @Test
    void countsAreTakenAroundTheUsual() {
        double[] days = new double[WEEKS + AHEAD];
        Arrays.fill(days, 5);
        days[10] = days[30] = days[50] = 2;
        double[] fewer = Arrays.stream(days).map(it -> it - 5).toArray();
        Series sold = product(4, 14, LIFT).sold();
        var five =
                ALONE.fit(sold, Regressors.none(days.length).with("d", RegressorKind.COUNT, days));
        var none =
                ALONE.fit(sold, Regressors.none(days.length).with("d", RegressorKind.COUNT, fewer));
        assertThat(five.effects()).isEqualTo(none.effects());
        assertThat(five.mean(AHEAD + 9)).isEqualTo(none.mean(AHEAD + 9));
    }

    @Test
    void withoutRegressorsItIsTheMethodItself() {
        Series sold = product(5, 14, LIFT).sold();
        assertThat(ALONE.fit(sold, Regressors.none(WEEKS)).mean(3))
                .isEqualTo(new DemandMethod().fit(sold).mean(3));
    }

    @Test
    void whatNeverSoldStaysSoAndOnePointIsAnswered() {
        Regressors promoted = Regressors.none(2).with("promotion", RegressorKind.FLAG, 0, 1);
        RegressionModel none = ALONE.fit(Series.of("none", 1, 0, 0), promoted);
        assertThat(none.mean(2)).containsExactly(0, 0);
        assertThat(none.explanation()).isEmpty();
        RegressionModel one = ALONE.fit(Series.of("one", 1, 7), promoted);
        assertThat(one.mean(2)[1]).isFinite();
        assertThat(one.effects().getFirst().standardError()).isCloseTo(1, within(0.01));
    }

    @Test
    void badInputIsRefused() {
        Series sold = Series.of("mug", 1, 3, 4);
        assertThatThrownBy(() -> ALONE.fit(sold, Regressors.none(1)))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContainingAll("\"mug\"", "1 of its 2 steps");
        assertThatThrownBy(() -> ALONE.fit(Series.of("mug", 1, -3, 4), Regressors.none(2)))
                .hasMessageContaining("sold -3.0 in step 1");
        Regressors two = Regressors.none(2).with("promotion", RegressorKind.FLAG, 0, 1);
        assertThatThrownBy(() -> two.with("promotion", RegressorKind.FLAG, 0, 1))
                .hasMessageContaining("is there twice");
        assertThatThrownBy(() -> two.with("x", RegressorKind.FLAG, 1))
                .hasMessageContaining("has 1 values for 2 steps");
        assertThatThrownBy(() -> two.with("x", RegressorKind.FLAG, 1, Double.NaN))
                .hasMessageContaining("is NaN in step 2");
        assertThatThrownBy(() -> two.withPrice("price", 2, 1, 0))
                .hasMessageContaining("is 0.0 in step 2");
        assertThatThrownBy(() -> two.withPrice("price", 1, Double.NaN, 1))
                .hasMessageContaining("has no price in 1 steps");
    }
}
