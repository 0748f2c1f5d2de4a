package io.suanpan.forecasting.stock.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.demand.DemandMethod;
import io.suanpan.forecasting.stock.policy.ServiceTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class LearnedStockTest {
    private static final ServiceTarget TARGET = ServiceTarget.fillRate(0.95);

    /**
     * With a constant alone S is one number for all, the quantile of the demands: of 1 to 99 at a
     * ratio of 0.8 the 80th. The kink is smoothed over a tenth, so about it.
     */
    @Test
    void withoutFeaturesTheRegressionIsTheQuantile() {
        NewsvendorRegression regression = new NewsvendorRegression(1, 0.8, 0);
        for (int units = 1; units < 100; units++) {
            regression.add(new double[] {1}, units);
        }
        double[] theta = regression.fit(new double[] {2}, new double[] {2});

        assertThat(regression.units(theta, 0)).isCloseTo(80, within(2.0));
    }

    /** Exponential demand has its quantile at −ln(1 − p) means, so S grows as the mean. */
    @Test
    void theRegressionFindsTheScaleOfDemand() {
        SplittableRandom random = new SplittableRandom(3);
        NewsvendorRegression regression = new NewsvendorRegression(2, 0.9, 1e-6);
        for (int row = 0; row < 20_000; row++) {
            double mean = StrictMath.exp(random.nextDouble(2, 6));
            double units = -mean * StrictMath.log(1 - random.nextDouble());
            regression.add(new double[] {1, StrictMath.log(mean)}, units);
        }
        double[] theta = regression.fit(new double[2], new double[] {2, 0.8});

        // Sampling: the largest products, which count most, are a few thousand rows.
        assertThat(theta[1]).isCloseTo(1, within(0.05));
        assertThat(theta[0]).isCloseTo(Math.log(-Math.log(0.1)), within(0.3));
    }

    @Test
    void theFactorMeetsTheTargetOnPastWindows() {
        SplittableRandom random = new SplittableRandom(4);
        PooledTargets targets = new PooledTargets(TARGET, 1);
        List<double[]> windows = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            double before = random.nextInt(60);
            double last = random.nextInt(30);
            targets.add(new double[] {1}, before, before + last);
            windows.add(new double[] {before, last});
        }
        targets.learn(0);

        long level = targets.upToUnits(new double[] {1});
        double asked = windows.stream().mapToDouble(it -> it[1]).sum();
        double missing =
                windows.stream()
                        .mapToDouble(it ->
                                Math.max(0, it[0] + it[1] - level) - Math.max(0, it[0] - level))
                        .sum();
        // A unit of the level is worth a percent at the most.
        assertThat(1 - missing / asked).isCloseTo(0.95, within(0.01));
    }

    @Test
    void aShortfallRaisesLevelsAndAnExcessLowersThem() {
        List<Series> shop = shop(40, 60);

        long plain = sum(new LearnedStock(new DemandMethod(), TARGET, 2).upToUnits(shop, 0));
        long after = sum(new LearnedStock(new DemandMethod(), TARGET, 2).upToUnits(shop, 0.2));
        long excess = sum(new LearnedStock(new DemandMethod(), TARGET, 2).upToUnits(shop, -0.2));

        assertThat(after).isGreaterThan(plain);
        assertThat(excess).isLessThan(plain);
    }

    @Test
    void aHigherTargetAndALongerLeadTimeNeedMore() {
        List<Series> shop = shop(40, 60);
        long plain = sum(new LearnedStock(new DemandMethod(), TARGET, 2).upToUnits(shop, 0));

        ServiceTarget higher = ServiceTarget.fillRate(0.99);
        assertThat(sum(new LearnedStock(new DemandMethod(), higher, 2).upToUnits(shop, 0)))
                .isGreaterThan(plain);
        assertThat(sum(new LearnedStock(new DemandMethod(), TARGET, 5).upToUnits(shop, 0)))
                .isGreaterThan(plain);
    }

    /** The same weeks one by one, with a fresh look at each: nothing but the past is used. */
    @Test
    void weekByWeekTheSameAsAnotherWhoSeesOnlyThePast() {
        List<Series> shop = shop(12, 40);
        List<Series> changed = shop.stream().map(LearnedStockTest::otherFromWeek30).toList();
        LearnedStock one = new LearnedStock(new DemandMethod(), TARGET, 2);
        LearnedStock two = new LearnedStock(new DemandMethod(), TARGET, 2);

        for (int week = 20; week <= 30; week++) {
            assertThat(one.upToUnits(first(shop, week), 0))
                    .isEqualTo(two.upToUnits(first(changed, week), 0));
        }
        assertThat(one.upToUnits(first(shop, 31), 0))
                .isNotEqualTo(two.upToUnits(first(changed, 31), 0));
    }

    @Test
    void aShopThatSoldNothingIsAnswered() {
        List<Series> none = List.of(Series.of("mug", 1, new double[20]));

        assertThat(new LearnedStock(new DemandMethod(), TARGET, 2).upToUnits(none, 0))
                .allMatch(units -> units >= 0 && units < 100);
        assertThat(new LearnedStock(new DemandMethod(), TARGET, 2).upToUnits(List.of(), 0))
                .isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        DemandMethod method = new DemandMethod();
        ServiceTarget cycle = ServiceTarget.cycle(0.9);
        assertThatThrownBy(() -> new LearnedStock(method, cycle, 2))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("CYCLE");
        assertThatThrownBy(() -> new LearnedStock(method, TARGET, -1))
                .isInstanceOf(SuanpanException.class);
        LearnedStock stock = new LearnedStock(method, TARGET, 2);
        List<Series> shop = shop(3, 10);
        stock.upToUnits(shop, 0);
        List<Series> fewer = shop.subList(0, 2);
        assertThatThrownBy(() -> stock.upToUnits(fewer, 0))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("histories 2");
    }

    private static List<Series> shop(int products, int weeks) {
        SplittableRandom random = new SplittableRandom(7);
        List<Series> shop = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            double mean = 1 + 3.0 * i;
            double[] values = new double[weeks];
            Arrays.setAll(values, _ -> Math.rint(-mean * StrictMath.log(1 - random.nextDouble())));
            shop.add(Series.of("product " + i, 1, values));
        }
        return shop;
    }

    private static Series otherFromWeek30(Series series) {
        double[] values = series.values();
        for (int t = 30; t < values.length; t++) {
            values[t] = 3 * values[t] + 50;
        }
        return series.with(values);
    }

    private static List<Series> first(List<Series> shop, int weeks) {
        return shop.stream().map(it -> it.first(weeks)).toList();
    }

    private static long sum(List<Long> units) {
        return units.stream().mapToLong(Long::longValue).sum();
    }
}
