package io.suanpan.forecasting.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.evaluation.KnownFuture;
import io.suanpan.forecasting.evaluation.SharedSeries;
import io.suanpan.forecasting.intermittent.NegativeBinomial;
import io.suanpan.forecasting.intermittent.SmoothedRate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class NewProductsTest {
    private static Likes likes(Series... histories) {
        return new NewProducts().train(List.of(histories), 8, 1);
    }

    /** Constants: no dispersion, no noise to speak of: rates 4 and 8 vary by 4 less 3 / 100. */
    @Test
    void theRateLiesBetweenTheLikesAndItsOwnByHand() {
        Likes likes = likes(constant(4, 200), constant(8, 200));
        assertThat(likes.rate()).isEqualTo(6);
        // Between: (2 · 4 − (4 + 8) / 200) / 2 = 3.97, so 6 / 3.97 periods of prior weight.
        double periods = 6 / 3.97;
        assertThat(likes.fit(Series.of("new", 1, 12, 12)).mean(1)[0])
                .isCloseTo((6 * periods + 24) / (periods + 2), within(1e-9));
        assertThat(likes.unseen().mean(3)).containsOnly(6);
    }

    private static Series constant(double value, int length) {
        double[] values = new double[length];
        java.util.Arrays.fill(values, value);
        return Series.of("like", 1, values);
    }

    @Test
    void theMoreItHasSoldTheLessItBorrowsAndTheSurerItIs() {
        Likes likes = likes(constant(4, 50), constant(8, 50), constant(2, 50));
        FittedModel young = likes.fit(constant(20, 1));
        FittedModel older = likes.fit(constant(20, 30));
        assertThat(older.mean(1)[0]).isGreaterThan(young.mean(1)[0]).isLessThan(20);
        assertThat(older.standardDeviation(1)[0] / older.mean(1)[0])
                .isLessThan(young.standardDeviation(1)[0] / young.mean(1)[0]);
    }

    @Test
    void aSeasonIsBorrowedToo() {
        Series like = Series.of("like", 4, 1, 2, 3, 10, 1, 2, 3, 10);
        Likes likes = likes(like, like.with(2, 4, 6, 20, 2, 4, 6, 20));
        double[] mean = likes.unseen().mean(8);
        assertThat(mean[3] / mean[0]).isCloseTo(10, within(1e-9));
        assertThat(mean[7]).isEqualTo(mean[3]);
        // Its 10 were sold in the strongest quarter: no more than the likes sell.
        assertThat(likes.fit(Series.of("new", 4, 10)).mean(1)[0])
                .isLessThan(likes.fit(Series.of("new", 4, 30)).mean(1)[0]);
    }

    @Test
    void savedAndReadItForecastsTheSame() {
        Likes likes = likes(Series.of("like", 4, 1, 2, 3, 10, 1, 2, 3, 10), constant(8, 50));
        Likes read = Likes.of(likes.toBytes());
        Series young = Series.of("new", 4, 3, 0);
        assertThat(read.fit(young).mean(9)).isEqualTo(likes.fit(young).mean(9));
        assertThat(read.fit(young).quantiles(9, 0.9)).isEqualTo(likes.fit(young).quantiles(9, 0.9));
        byte[] bytes = likes.toBytes();
        bytes[0] = 9;
        refused(() -> Likes.of(bytes), "no model of like products");
        refused(() -> Likes.of(new byte[3]), "These 3 bytes");
    }

    @Test
    void likesThatNeverSoldAndNegativeDemandHaveStatedAnswers() {
        Likes never = likes(constant(0, 9));
        assertThat(never.unseen().quantiles(2, 0.99)).containsOnly(0);
        assertThat(never.fit(Series.of("new", 1, 3)).mean(1)[0]).isEqualTo(3);
        refused(() -> never.fit(Series.of("new", 1, -3)), "\"new\" sold -3.0 in period 1");
        refused(() -> new NewProducts().train(List.of(), 8, 1), "has no likes");
    }

    private static void refused(Runnable what, String said) {
        assertThatThrownBy(what::run)
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining(said);
    }

    /** 300 made-up likes; products of two periods; squared errors against the true rates. */
    @Test
    void borrowingIsBetterThanTwoPeriodsAlone() {
        SplittableRandom random = new SplittableRandom(2);
        List<Series> histories = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            histories.add(drawn(random, 2 + 10 * random.nextDouble(), 40));
        }
        Likes likes = new NewProducts().train(histories, 4, 1);
        double alone = 0;
        double borrowed = 0;
        for (int i = 0; i < 300; i++) {
            double rate = 2 + 10 * random.nextDouble();
            Series young = drawn(random, rate, 2);
            alone += Math.pow(NewProducts.mean(young) - rate, 2);
            borrowed += Math.pow(likes.fit(young).mean(1)[0] - rate, 2);
        }
        assertThat(borrowed).isLessThan(0.7 * alone);
    }

    private static Series drawn(SplittableRandom random, double rate, int length) {
        double[] values = new double[length];
        for (int t = 0; t < length; t++) {
            values[t] = NegativeBinomial.of(rate, 0.4).sample(random);
        }
        return Series.of("drawn", 1, values);
    }

    /** The first three weeks of real products, forecast from 300 others. */
    @Test
    void realProductsOfThreeWeeksAreForecastBetterThanAlone() {
        List<KnownFuture> all = SharedSeries.all("online-retail-weekly.csv.gz");
        List<Series> others = all.subList(0, 300).stream().map(KnownFuture::history).toList();
        Likes likes = new NewProducts().train(others, 8, 1);
        double alone = 0;
        double borrowed = 0;
        for (KnownFuture one : all.subList(300, 900)) {
            Series history = one.history();
            Series young = history.first(3);
            double next =
                    NewProducts.mean(
                            history.with(java.util.Arrays.copyOfRange(history.values(), 3, 11)));
            alone += Math.abs(SmoothedRate.imapa().fit(young).mean(1)[0] - next);
            borrowed += Math.abs(likes.fit(young).mean(1)[0] - next);
        }
        assertThat(borrowed).isLessThan(alone);
    }
}
