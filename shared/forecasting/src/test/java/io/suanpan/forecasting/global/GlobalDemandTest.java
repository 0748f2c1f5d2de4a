package io.suanpan.forecasting.global;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.demand.DemandMethod;
import io.suanpan.forecasting.evaluation.Accuracy;
import io.suanpan.forecasting.evaluation.KnownFuture;
import io.suanpan.forecasting.evaluation.SharedSeries;
import io.suanpan.forecasting.intermittent.NegativeBinomial;
import io.suanpan.forecasting.methods.PooledMethods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class GlobalDemandTest {
    private static final GlobalDemand METHOD =
            new GlobalDemand(BoosterOptions.defaults().withRounds(40).withLeastRows(20));
    private static final List<Series> SHOP = shop();
    private static final GlobalModel MODEL = METHOD.train(SHOP, 3, 7);

    /** 120 made-up products of 30 periods. */
    private static List<Series> shop() {
        SplittableRandom random = new SplittableRandom(4);
        List<Series> all = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            double rate = 1 + 20 * random.nextDouble();
            double[] sold = new double[30];
            for (int t = 0; t < sold.length; t++) {
                sold[t] = NegativeBinomial.of(rate, 0.3).sample(random);
            }
            all.add(Series.of("product-" + i, 1, sold));
        }
        return all;
    }

    @Test
    void theSameSeriesAndSeedGiveTheSameBytesOnAnyThread() throws InterruptedException {
        List<byte[]> elsewhere = new ArrayList<>();
        Thread thread = new Thread(() -> elsewhere.add(METHOD.train(SHOP, 3, 7).toBytes()));
        thread.start();
        thread.join();
        assertThat(elsewhere.getFirst()).isEqualTo(MODEL.toBytes());
        assertThat(METHOD.train(SHOP, 3, 8).toBytes()).isNotEqualTo(MODEL.toBytes());
    }

    @Test
    void savedAndReadItForecastsTheSameBits() {
        GlobalModel read = GlobalModel.of(MODEL.toBytes());
        for (Series history : SHOP.subList(0, 20)) {
            FittedModel before = MODEL.fit(history);
            FittedModel after = read.fit(history);
            assertThat(after.mean(5)).isEqualTo(before.mean(5));
            assertThat(after.quantiles(5, 0.9)).isEqualTo(before.quantiles(5, 0.9));
        }
        assertThat(read.toBytes()).isEqualTo(MODEL.toBytes());
    }

    @Test
    void otherBytesAreRefused() {
        byte[] bytes = MODEL.toBytes();
        refused(new byte[2], "no global model");
        refused(new byte[200], "they begin otherwise");
        refused(Arrays.copyOf(bytes, bytes.length - 1), "no global model");
        refused(Arrays.copyOf(bytes, bytes.length + 1), "more follows");
        byte[] newer = bytes.clone();
        newer[4] = 2;
        refused(newer, "version 2 is not 1");
    }

    private static void refused(byte[] bytes, String said) {
        assertThatThrownBy(() -> GlobalModel.of(bytes))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining(said)
                .hasMessageContaining("Train it again.");
    }

    @Test
    void forecastsFollowTheScale() {
        Series history = SHOP.get(3);
        Series doubled = history.with(Arrays.stream(history.values()).map(it -> 2 * it).toArray());
        GlobalModel scaleFree = METHOD.train(SHOP.subList(0, 1), 3, 7);
        assertThat(scaleFree.fit(doubled).mean(1)[0])
                .isCloseTo(2 * scaleFree.fit(history).mean(1)[0], within(1e-9));
    }

    @Test
    void unitsAreWholeAndFurtherStepsAreAsTheLast() {
        FittedModel model = MODEL.fit(SHOP.getFirst());
        assertThat(model.mean(6)[5]).isEqualTo(model.mean(3)[2]);
        SamplePaths paths = SamplePaths.of(model, 4, 500, 1);
        assertThat(paths.asUnits().sums(0, 4)).isEqualTo(paths.sums(0, 4));
        assertThat(model.quantiles(3, 0.975))
                .containsExactly(
                        Arrays.stream(model.quantiles(3, 0.975)).map(Math::rint).toArray());
        assertThat(model.standardDeviation(3)[0]).isPositive();
        assertThat(model.summary().form()).isEqualTo("global boosted trees");
    }

    @Test
    void aPromotionThatIsKnownAheadIsLearned() {
        SplittableRandom random = new SplittableRandom(6);
        List<ProductHistory> products = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            double[] promoted = new double[33];
            double[] sold = new double[30];
            for (int t = 0; t < promoted.length; t++) {
                promoted[t] = random.nextInt(4) == 0 ? 1 : 0;
                if (t < sold.length) {
                    sold[t] = NegativeBinomial.of(10 + 30 * promoted[t], 0.05).sample(random);
                }
            }
            products.add(
                    ProductHistory.of(Series.of("p" + i, 1, sold))
                            .withKnown("promotion", promoted)
                            .withCategory(i % 2 == 0 ? "toys" : "books")
                            .withWeeks(LocalDate.of(2011, 1, 3), 3));
        }
        GlobalDemand longer = new GlobalDemand(BoosterOptions.defaults().withLeastRows(20));
        GlobalModel model = longer.trainOn(products, 3, 1);
        Series history = products.getFirst().sold();
        double[] plans = new double[33];
        plans[31] = 1;
        FittedModel planned =
                GlobalModel.of(model.toBytes())
                        .forecast(
                                ProductHistory.of(history)
                                        .withKnown("promotion", plans)
                                        .withCategory("toys"));
        assertThat(planned.mean(3)[1]).isGreaterThan(1.5 * planned.mean(3)[0]);
        assertThat(planned.quantiles(3, 0.5)[1]).isGreaterThan(2 * planned.quantiles(3, 0.5)[0]);
        assertThatThrownBy(() -> ProductHistory.of(history).withKnown("price", 1, 2))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("The price of \"p0\" has 2 values, its history 30");
    }

    @Test
    void zerosOnePointNothingToLearnFromAndNegativeDemandHaveStatedAnswers() {
        assertThat(MODEL.fit(Series.of("a", 1, 0, 0)).mean(2)).containsOnly(0);
        assertThat(MODEL.fit(Series.of("a", 1, 0, 0)).quantiles(2, 0.99)).containsOnly(0);
        assertThat(MODEL.fit(Series.of("a", 1, 4)).mean(1)[0]).isCloseTo(4, within(1e-9));
        assertThat(METHOD.train(List.of(), 3, 1).fit(Series.of("a", 1, 4, 6)).mean(1)[0])
                .isBetween(4.0, 6.0);
        assertThatThrownBy(() -> MODEL.fit(Series.of("mug", 1, 3, -1)))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("demand of -1.0");
        assertThatThrownBy(() -> METHOD.train(SHOP, 0, 1))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("horizon of 0");
    }

    @Test
    void pooledMethodsAreFoundByName() {
        assertThat(PooledMethods.names()).containsExactly("global", "new-product");
        assertThat(PooledMethods.named("global").orElseThrow().name()).isEqualTo("global");
        assertThat(PooledMethods.named("demand")).isEmpty();
    }

    /** At an earlier origin, where the method was chosen: less error and less pinball loss. */
    @Test
    void carPartsAreForecastBetterThanByTheBestLocalMethod() {
        List<KnownFuture> earlier =
                SharedSeries.all("carparts.csv.gz").stream().map(it -> it.earlier(18)).toList();
        List<Series> histories = earlier.stream().map(KnownFuture::history).toList();
        Accuracy pooled =
                SharedSeries.measure(earlier, GlobalDemand.boosted().train(histories, 12, 1));
        Accuracy local = SharedSeries.measure(earlier, new DemandMethod());
        assertThat(pooled.rmsse()).isLessThan(local.rmsse());
        assertThat(pooled.pinball()).isLessThan(0.97 * local.pinball());
    }
}
