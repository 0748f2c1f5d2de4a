package io.suanpan.forecasting.products;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.demand.DemandMethod;
import io.suanpan.forecasting.evaluation.KnownFuture;
import io.suanpan.forecasting.evaluation.SharedSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CategoryLevelsTest {
    private static final double[] LEVELS = {1, 2, 4, 8, 16};

    private static List<ProductHistory> shop() {
        List<ProductHistory> shop = new ArrayList<>();
        for (double level : LEVELS) {
            int[] weeks = new int[10];
            Arrays.fill(weeks, (int) level);
            shop.add(ShopFixture.product("p" + level, null, weeks));
        }
        return shop;
    }

    private static ForecastModel model(List<ProductHistory> shop) {
        return new ForecastModel(ShopFixture.AS_OF, "demand", "EUR", shop.size(), 1, 1)
                .withLevelsOf(shop);
    }

    /** (1.5 · 2.5 · 4.5 · 8.5 · 16.5)^(1/5) − 0.5 = 2366.7^0.2 − 0.5. */
    @Test
    void theLevelOfACategoryIsAGeometricMean() {
        double product = 1.5 * 2.5 * 4.5 * 8.5 * 16.5;
        assertThat(model(shop()).levels())
                .containsOnlyKeys("", "Things")
                .allSatisfy((_, level) ->
                        assertThat(level).isCloseTo(Math.pow(product, 0.2) - 0.5, within(1e-9)));
        assertThat(model(shop().reversed()).levels().get("Things"))
                .isCloseTo(model(shop()).levels().get("Things"), within(1e-12));
    }

    @Test
    void fourProductsAreNoCategoryAndNewOnesTellNothing() {
        List<ProductHistory> four = new ArrayList<>(shop().subList(0, 4));
        assertThat(model(four).levels()).isEmpty();
        four.add(ShopFixture.product("new", null, 500));
        assertThat(model(four).levels()).isEmpty();
    }

    @Test
    void aNewProductBorrowsAndSaysSo() {
        ForecastModel model = model(shop());
        double level = model.levels().get("Things");
        ProductHistory one = ShopFixture.product("new", null, 100);
        ProductDemand lone = demand(one, model(List.of()));
        ProductDemand borrowing = demand(one, model);
        assertThat(lone.borrowed()).isEmpty();
        assertThat(lone.mean(0)).isEqualTo(100);
        assertThat(borrowing.borrowed()).hasValue(level);
        assertThat(borrowing.mean(0)).isBetween(level, 50.0);
        ProductHistory old = ShopFixture.product("old", null, 5, 5, 5, 5, 5, 5, 5, 5);
        assertThat(demand(old, model).borrowed()).isEmpty();
    }

    private static ProductDemand demand(ProductHistory history, ForecastModel model) {
        return ProductDemand.of(history, model, new DemandMethod(), 1, 10);
    }

    @Test
    void anOlderModelWithoutLevelsIsRead() {
        ForecastModel model = model(shop());
        assertThat(ForecastModel.read(model.write())).isEqualTo(model);
        String json = new String(model.write(), UTF_8);
        String older = json.replaceAll(",\"levels\":\\{[^}]*}", "");
        assertThat(older).doesNotContain("levels");
        assertThat(ForecastModel.read(older.getBytes(UTF_8)))
                .isEqualTo(new ForecastModel(ShopFixture.AS_OF, "demand", "EUR", 5, 1, 1));
    }

    /**
     * Products that had sold for two to seven weeks, at three origins of the real shop by what the
     * whole shop sells typically: a fifth of the error goes.
     */
    @Test
    void newProductsOfARealShopAreForecastBetter() {
        List<KnownFuture> all = SharedSeries.all("online-retail-weekly.csv.gz");
        ForecastMethod method = new DemandMethod();
        double own = 0;
        double borrowing = 0;
        for (int back : new int[] {20, 26, 32}) {
            ForecastModel model =
                    model(
                            all.stream()
                                    .filter(it -> it.history().length() - back >= 8)
                                    .map(it -> history(it, back))
                                    .toList());
            for (KnownFuture one : all) {
                int weeks = one.history().length() - back;
                if (weeks >= 2 && weeks < 8) {
                    KnownFuture asked = one.earlier(back);
                    own +=
                            error(
                                    asked,
                                    ProductDemand.of(
                                            history(one, back), model(List.of()), method, 8, 1));
                    borrowing +=
                            error(asked, ProductDemand.of(history(one, back), model, method, 8, 1));
                }
            }
        }
        assertThat(borrowing).isPositive().isLessThan(0.85 * own);
    }

    private static ProductHistory history(KnownFuture one, int back) {
        int[] weeks =
                Arrays.stream(one.history().values(), 0, one.history().length() - back)
                        .mapToInt(it -> (int) it)
                        .toArray();
        return ShopFixture.product(one.history().id(), null, weeks);
    }

    private static double error(KnownFuture asked, ProductDemand demand) {
        double sum = 0;
        double[] future = asked.future();
        for (int week = 0; week < future.length; week++) {
            sum += Math.abs(future[week] - demand.mean(week));
        }
        return sum;
    }
}
