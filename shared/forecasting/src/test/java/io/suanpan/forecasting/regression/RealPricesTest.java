package io.suanpan.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.suanpan.forecasting.calendar.DayCounts;
import io.suanpan.forecasting.calendar.EventCalendar;
import io.suanpan.forecasting.calendar.TimeGrid;
import io.suanpan.forecasting.calendar.TimeStep;
import io.suanpan.forecasting.demand.DemandMethod;
import io.suanpan.forecasting.evaluation.Accuracy;
import io.suanpan.forecasting.evaluation.KnownFuture;
import io.suanpan.forecasting.evaluation.SharedSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whether regressors pay in a real shop, asked 32 weeks before the end of its histories: each tenth
 * product that had sold for eight weeks by then.
 */
final class RealPricesTest {
    private static final int BACK = 32;
    private static final int EACH = 10;
    private static final int LEAST_WEEKS = 8;

    private static List<KnownFuture> asked;
    private static ShopPrices prices;

    @BeforeAll
    static void read() throws IOException {
        Path shop =
                Optional.ofNullable(System.getenv("SUANPAN_DATA"))
                        .map(Path::of)
                        .orElseGet(() ->
                                Path.of(System.getProperty("suanpan.root"))
                                        .resolveSibling("shared")
                                        .resolve("data"))
                        .resolve("shop/online-retail.csv.gz");
        assumeTrue(Files.exists(shop), "SKIPPED: needs " + shop);
        List<KnownFuture> all =
                SharedSeries.all("online-retail-weekly.csv.gz").stream()
                        .filter(it -> it.history().length() - BACK >= LEAST_WEEKS)
                        .toList();
        asked =
                IntStream.range(0, all.size())
                        .filter(it -> it % EACH == 0)
                        .mapToObj(it -> all.get(it).earlier(BACK))
                        .toList();
        prices = ShopPrices.read(shop, asked.stream().map(it -> it.history().id()).toList());
    }

    /** All series end with the same week. */
    private static int firstWeek(KnownFuture one) {
        return ShopPrices.WEEKS - BACK - one.history().length() - one.horizon();
    }

    private static Regressors priced(KnownFuture one, boolean planned) {
        int steps = one.history().length() + one.horizon();
        double[] all = prices.of(one.history().id(), firstWeek(one), steps);
        if (!planned) {
            Arrays.fill(all, one.history().length(), steps, Double.NaN);
        }
        return Regressors.none(steps).withPrice("price", one.history().length(), all);
    }

    private static Regressors withHolidays(KnownFuture one) {
        int steps = one.history().length() + one.horizon();
        TimeGrid grid =
                new TimeGrid(ShopPrices.FIRST_WEEK.plusWeeks(firstWeek(one)), TimeStep.WEEK);
        DayCounts days = DayCounts.of(EventCalendar.of("GB"), grid, steps);
        return Regressors.none(steps)
                .with("holidays", RegressorKind.COUNT, days.of(DayCounts.HOLIDAYS));
    }

    private interface Known {
        Regressors of(KnownFuture one);
    }

    private static EffectPriors learned(Known known) {
        DynamicRegression alone = new DynamicRegression(new DemandMethod(), EffectPriors.weak());
        List<List<Effect>> effects = new ArrayList<>();
        for (KnownFuture one : asked) {
            effects.add(alone.fit(one.history(), known.of(one)).effects());
        }
        return EffectPriors.learned(effects);
    }

    private static Accuracy measured(EffectPriors priors, Known known) {
        DynamicRegression pooled = new DynamicRegression(new DemandMethod(), priors);
        Accuracy accuracy = new Accuracy(List.of(0.8, 0.95));
        for (KnownFuture one : asked) {
            accuracy.add(one, pooled.fit(one.history(), known.of(one)));
        }
        return accuracy;
    }

    /** Whoever knows what prices will be forecasts better; whoever does not gains nothing. */
    @Test
    void pricesPayWhereTheyArePlanned() {
        Accuracy plain = SharedSeries.measure(asked, new DemandMethod());
        EffectPriors shared = learned(it -> priced(it, true));
        assertThat(shared.of("price", RegressorKind.LOG_RATIO).mean()).isBetween(-2.5, -1.0);
        Accuracy planned = measured(shared, it -> priced(it, true));
        assertThat(planned.rmsse()).isLessThan(plain.rmsse());
        assertThat(planned.mase()).isLessThan(plain.mase());
        assertThat(planned.pinball()).isLessThan(0.95 * plain.pinball());
        assertThat(planned.coverage(0)).isBetween(0.8, 0.9);
        assertThat(measured(shared, it -> priced(it, false)).pinball())
                .isBetween(0.97 * plain.pinball(), 1.05 * plain.pinball());
    }

    /** Weeks of holidays are weeks that sell less. */
    @Test
    void holidaysHaveTheSignThatShopsExpect() {
        EffectPrior holidays =
                learned(RealPricesTest::withHolidays).of("holidays", RegressorKind.COUNT);
        assertThat(holidays.mean()).isNegative();
    }
}
