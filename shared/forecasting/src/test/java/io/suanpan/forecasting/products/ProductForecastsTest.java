package io.suanpan.forecasting.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.FileStoreOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProductForecastsTest {
    private static final ForecastWish FOUR_WEEKS = new ForecastWish(4, 80);

    @TempDir private Path folder;
    private FileObjectStore store;
    private ProductForecasts forecasts;

    @BeforeEach
    void open() {
        store = new FileObjectStore(folder, FileStoreOptions.defaults().withSyncToDisk(false));
        forecasts = new ProductForecasts(store, ShopFixture.CLOCK);
    }

    private void train(ProductHistory... products) {
        ShopFixture.train(store, 2, List.of(products));
    }

    @Test
    void aSteadyProductGoesOnAsItWas() {
        train(ShopFixture.product("mug", null, 5, 5, 5, 5));
        ProductForecast forecast = forecasts.forecast("mug", FOUR_WEEKS);
        assertThat(forecast.weeks())
                .containsExactly(
                        new WeekForecast(LocalDate.of(2026, 3, 2), 5, 5, 5, null),
                        new WeekForecast(LocalDate.of(2026, 3, 9), 5, 5, 5, null),
                        new WeekForecast(LocalDate.of(2026, 3, 16), 5, 5, 5, null),
                        new WeekForecast(LocalDate.of(2026, 3, 23), 5, 5, 5, null));
        assertThat(forecast.total()).isEqualTo(new Expected(20, 20, 20));
        assertThat(forecast.explanation())
                .isEqualTo(
                        "seasonal naive, from 4 weeks of sales. Tried on the last weeks of 300"
                                + " products, which it had not seen, its bounds of 80 % held 81 %"
                                + " of them.");
        assertThat(forecast.history())
                .isEqualTo(
                        new PastSales(
                                LocalDate.of(2026, 2, 2),
                                List.of(5, 5, 5, 5),
                                List.of(0, 0, 0, 0)));
        assertThat(forecast.stock()).isNull();
    }

    /** The bounds of a sum are narrower than the sum of the bounds. */
    @Test
    void boundsWidenWithTheLevelAndSumsVaryLess() {
        train(ShopFixture.product("cup", null, 9, 3, 12, 6, 10, 2, 8, 7, 13, 4));
        ProductForecast narrow = forecasts.forecast("cup", new ForecastWish(8, 50));
        ProductForecast wide = forecasts.forecast("cup", new ForecastWish(8, 95));
        for (int week = 0; week < 8; week++) {
            assertThat(wide.weeks().get(week).high())
                    .isGreaterThan(narrow.weeks().get(week).high());
            assertThat(wide.weeks().get(week).low()).isNotNegative();
        }
        long sumOfBounds = wide.weeks().stream().mapToLong(WeekForecast::high).sum();
        assertThat(wide.total().high()).isLessThan(sumOfBounds);
        assertThat(forecasts.forecast("cup", new ForecastWish(8, 95))).isEqualTo(wide);
    }

    /** Counted on Wednesday: 4 of 7 days of the first week are still to come, 20 of 35 units. */
    @Test
    void theStockLastsAsLongAsTheExpectedUnits() {
        LocalDate wednesday = LocalDate.of(2026, 3, 4);
        train(ShopFixture.product("mug", new StockCount(wednesday, 30, 9), 35, 35, 35, 35));
        ProductForecast forecast = forecasts.forecast("mug", FOUR_WEEKS);
        assertThat(forecast.stock())
                .isEqualTo(new StockOutlook(wednesday, 30, 9, LocalDate.of(2026, 3, 11)));
        assertThat(forecast.weeks())
                .extracting(WeekForecast::stockOutProbability)
                .containsExactly(0.0, 1.0, 1.0, 1.0);
    }

    @Test
    void whatIsGoneIsGoneAndWhatNobodyBuysLasts() {
        LocalDate sunday = LocalDate.of(2026, 3, 1);
        train(
                ShopFixture.product("gone", new StockCount(sunday, 0, 9), 3, 3, 3),
                ShopFixture.product("dust", new StockCount(sunday, 30, 0), 0, 0, 0));
        ProductForecast gone = forecasts.forecast("gone", FOUR_WEEKS);
        assertThat(gone.stock().lastsUntil()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(gone.weeks().getFirst().stockOutProbability()).isEqualTo(1);
        ProductForecast dust = forecasts.forecast("dust", FOUR_WEEKS);
        assertThat(dust.stock().lastsUntil()).isNull();
        assertThat(dust.weeks().getLast().stockOutProbability()).isZero();
        assertThat(dust.total()).isEqualTo(new Expected(0, 0, 0));
    }

    @Test
    void oneOfManyThatIsUnknownFailsNoOther() {
        train(ShopFixture.product("mug", null, 5, 5), ShopFixture.product("cup", null, 7, 7));
        List<ProductAnswer> answers =
                forecasts.forecastAll(List.of("cup", "jug", "mug"), FOUR_WEEKS);
        assertThat(answers)
                .extracting(ProductAnswer::productId)
                .containsExactly("cup", "jug", "mug");
        assertThat(answers.get(1).problem().code()).isEqualTo("not-found");
        assertThat(answers.get(1).problem().detail()).contains("\"jug\"", "2026-03-02");
        assertThat(answers.getFirst().forecast().history()).isNull();
        assertThat(answers.getFirst().forecast().total().mean()).isEqualTo(28);
    }

    @Test
    void whatIsWrittenByHandIsWhatTheMapperReads() {
        train(
                ShopFixture.product(
                        "mug",
                        new StockCount(LocalDate.of(2026, 3, 1), 9, 1),
                        4,
                        1,
                        900,
                        5,
                        5,
                        4,
                        3,
                        5,
                        6,
                        4,
                        5,
                        5));
        ProductAnswer answer = ProductAnswer.of(forecasts.forecast("mug", FOUR_WEEKS));
        assertThat(answer.forecast().treated()).hasSize(1);
        assertThat(Json.read(Json.bytes(answer), ProductAnswer.class, "answer")).isEqualTo(answer);
    }

    @Test
    void wrongQuestionsAreRefused() {
        refused(() -> forecasts.forecast("mug", FOUR_WEEKS), ErrorCode.NOT_TRAINED);
        train(ShopFixture.product("mug", null, 5, 5));
        refused(() -> forecasts.forecast(" ", FOUR_WEEKS), ErrorCode.MALFORMED);
        refused(() -> forecasts.forecast("jug", FOUR_WEEKS), ErrorCode.NOT_FOUND);
        refused(() -> forecasts.forecastAll(List.of(), FOUR_WEEKS), ErrorCode.MALFORMED);
        List<String> tooMany = IntStream.range(0, 1_001).mapToObj(i -> "P" + i).toList();
        refused(() -> forecasts.forecastAll(tooMany, FOUR_WEEKS), ErrorCode.TOO_LARGE);
    }

    private static void refused(Runnable question, ErrorCode code) {
        assertThatThrownBy(question::run)
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(code);
    }

    @Test
    void aBatchAnswersLineForLine() {
        train(ShopFixture.product("mug", null, 5, 5), ShopFixture.product("cup", null, 7, 7));
        store.put(
                "results/in",
                Content.of("{\"productId\":\"cup\"}\n\nnothing\n{\"productId\":\"jug\"}\n"));
        var batch = new ForecastBatch(store, forecasts);
        var result = batch.forecast("results/in", ForecastBatch.FOLDER + "a/out.jsonl", FOUR_WEEKS);
        assertThat(result.answered()).isEqualTo(1);
        assertThat(result.problems()).isEqualTo(2);
        List<String> lines = store.get(result.output()).orElseThrow().text().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("\"productId\":\"cup\"", "\"total\"");
        assertThat(lines.get(1)).contains("Line 3 holds no product id.");
        assertThat(lines.get(2)).contains("not-found");
    }

    @Test
    void allProductsAreAnsweredOnceAndInAStableOrder() {
        ShopFixture.train(
                store,
                4,
                IntStream.range(0, 40)
                        .mapToObj(i -> ShopFixture.product("P" + i, null, i, i))
                        .toList());
        var batch = new ForecastBatch(store, forecasts);
        String first = ForecastBatch.FOLDER + "a/all.jsonl";
        assertThat(batch.forecastAll(first, FOUR_WEEKS).answered()).isEqualTo(40);
        String second = ForecastBatch.FOLDER + "b/all.jsonl";
        batch.forecastAll(second, FOUR_WEEKS);
        assertThat(store.get(first).orElseThrow().text())
                .isEqualTo(store.get(second).orElseThrow().text());
        refused(() -> batch.forecastAll("models/all.jsonl", FOUR_WEEKS), ErrorCode.MALFORMED);
        refused(() -> batch.forecastAll(first, new ForecastWish(5, 80)), ErrorCode.CONFLICT);
    }

    @Test
    void aShardThatIsGoneIsToldWithWhatToDo() {
        String version = ShopFixture.train(store, 1, List.of());
        store.delete("features/forecast/" + version + "/00000.bin");
        assertThatThrownBy(() -> forecasts.forecast("mug", FOUR_WEEKS))
                .hasMessageContaining("is missing")
                .hasMessageContaining("Train the forecast again");
    }
}
