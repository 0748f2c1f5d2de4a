package io.suanpan.forecasting.many;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.simple.SeasonalNaive;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ManyForecastsTest {
    private static final ManyForecasts NAIVE =
            new ManyForecasts(new SeasonalNaive(), Levels.defaults());

    /** Errors of 2, −1 have a spread of √2.5 = 1.58114; 80 % lies within 1.28155 of them. */
    @Test
    void aStepIsOneLine() {
        ManyForecasts some = new ManyForecasts(new SeasonalNaive(), new Levels(List.of(80.0)));
        assertThat(lines(some.of(AskedSeries.of(Series.of("mug \"A\"", 1, 1, 3, 2), 2))))
                .isEqualTo(
                        """
                        {"id":"mug \\"A\\"","model":"seasonal naive","step":1,"mean":2.0,"lower80":0.0,"upper80":4.026311}
                        {"id":"mug \\"A\\"","model":"seasonal naive","step":2,"mean":2.0,"lower80":0.0,"upper80":4.865636}
                        """);
    }

    @Test
    void onlyWhatIsNeverNegativeIsForecastSo() {
        Series balance = Series.of("balance", 1, 1, -3, 2);
        SeriesForecast forecast = (SeriesForecast) NAIVE.of(AskedSeries.of(balance, 1));
        assertThat(forecast.lower(0, 0)).isNegative();
        assertThat(forecast.lower(1, 0)).isLessThan(forecast.lower(0, 0));
        assertThat(forecast.upper(1, 0)).isGreaterThan(forecast.upper(0, 0));
        assertThat(forecast.model()).isEqualTo("seasonal naive");
        assertThat(forecast.horizon()).isOne();
    }

    @Test
    void outcomesAreTheSameBytesInTheSameOrderOnAnyNumberOfThreads() {
        byte[] alone = bytes(1);
        assertThat(new String(alone, UTF_8).lines()).hasSize(999 * 3 + 1);
        for (int threads : new int[] {2, 3, 7}) {
            assertThat(bytes(threads)).as("%d threads", threads).isEqualTo(alone);
        }
    }

    private static byte[] bytes(int threads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NAIVE.inOrder(
                IntStream.range(0, 1_000).mapToObj(ManyForecastsTest::asked).iterator(),
                threads,
                it -> out.writeBytes(it.lines()));
        return out.toByteArray();
    }

    /** The 501st has a value that is none. */
    private static AskedSeries asked(int number) {
        SplittableRandom random = new SplittableRandom(number);
        double[] values = random.doubles(number % 50 + 1).toArray();
        if (number == 500) {
            values[0] = Double.NaN;
        }
        return new Made("s" + number, 3, values);
    }

    private static final class Made implements AskedSeries {
        private final String id;
        private final int horizon;
        private final double[] values;

        Made(String id, int horizon, double... values) {
            this.id = id;
            this.horizon = horizon;
            this.values = values;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public int horizon() {
            return horizon;
        }

        @Override
        public Series history() {
            return Series.of(id, 1, values);
        }
    }

    @Test
    void whatIsNoSeriesIsAnsweredInItsPlace() {
        assertThat(lines(NAIVE.of(new Made("gap", 1, 3, Double.NaN))))
                .isEqualTo(
                        """
                        {"id":"gap","code":"impossible","detail":"The series \\"gap\\" has NaN as value 2.",\
                        "remedy":"Fill gaps before forecasting: 0 where nothing sold."}
                        """);
        assertThat(lines(NAIVE.of(new Made("none", 1)))).contains("has no values");
        assertThat(lines(NAIVE.of(new Made("now", 0, 1)))).contains("A horizon of 0 steps");
        assertThat(lines(NAIVE.of(new Made("far", 10_000, 1)))).contains("10000 steps");
        Made huge = new Made("huge", 1, -Double.MAX_VALUE, Double.MAX_VALUE);
        assertThat(lines(NAIVE.of(huge)))
                .contains("seasonal naive forecasts", "step 1 of the series \\\"huge\\\"");
    }

    @Test
    void aSeriesThatBreaksAMethodIsNamed() {
        ManyForecasts broken = new ManyForecasts(new Broken(), Levels.defaults());
        for (int threads : new int[] {1, 2}) {
            assertThatThrownBy(() ->
                            broken.inOrder(
                                    List.of(asked(3), asked(4)).iterator(), threads, _ -> {}))
                    .isInstanceOf(SuanpanException.class)
                    .hasMessageContainingAll("method broken", "series \"s3\"");
        }
    }

    private static final class Broken implements ForecastMethod {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public FittedModel fit(Series history) {
            throw new ArrayIndexOutOfBoundsException(history.length());
        }
    }

    /** Of an endless stream, a few chunks are read ahead. */
    @Test
    void littleIsReadAhead() {
        AtomicInteger read = new AtomicInteger();
        Iterator<AskedSeries> endless =
                IntStream.iterate(0, i -> i + 1)
                        .peek(_ -> read.incrementAndGet())
                        .mapToObj(ManyForecastsTest::asked)
                        .iterator();
        List<String> taken = new ArrayList<>();
        assertThatThrownBy(() ->
                        NAIVE.inOrder(
                                endless,
                                2,
                                it -> {
                                    taken.add(it.id());
                                    if (taken.size() == 100) {
                                        throw new IllegalStateException("enough");
                                    }
                                }))
                .hasMessage("enough");
        assertThat(taken.getFirst()).isEqualTo("s0");
        assertThat(taken.getLast()).isEqualTo("s99");
        assertThat(read.get()).isLessThan(400);
    }

    @Test
    void levelsAreSharesAndEachIsNamedOnce() {
        assertThat(Levels.parse("80, 97.5")).isEqualTo(new Levels(List.of(80.0, 97.5)));
        assertThat(Levels.parse(" ").percents()).isEmpty();
        assertThat(Levels.defaults()).isEqualTo(Levels.parse("80,95"));
        assertThat(lines(new ManyForecasts(new SeasonalNaive(), Levels.parse("97.5")).of(asked(9))))
                .contains("\"lower97.5\":", "\"upper97.5\":");
        for (String wrong : List.of("0", "100", "NaN", "80,80", "80;95", "80,")) {
            assertThatThrownBy(() -> Levels.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(SuanpanException.class)
                    .hasMessageContaining("as 80,95");
        }
        assertThatThrownBy(() -> NAIVE.inOrder(List.<AskedSeries>of().iterator(), 0, _ -> {}))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("0 threads");
    }

    private static String lines(Outcome outcome) {
        return new String(outcome.lines(), UTF_8);
    }
}
