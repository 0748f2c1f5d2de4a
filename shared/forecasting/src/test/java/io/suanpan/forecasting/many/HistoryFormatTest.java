package io.suanpan.forecasting.many;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.simple.SeasonalNaive;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class HistoryFormatTest {
    /** The week of Monday, 2026-11-16. */
    private static final long LAST = SoldWeek.parse("x,2026-11-22,1").week();

    private static final HistoryFormat WEEKLY = new WeeklySales(2, LAST);

    @Test
    void weeksBeginOnMonday() {
        assertThat(SoldWeek.parse("x,1970-01-01,1").week()).isZero();
        assertThat(SoldWeek.parse("x,1969-12-29,1").week()).isZero();
        assertThat(SoldWeek.parse("x,1969-12-28,1").week()).isEqualTo(-1);
        assertThat(SoldWeek.parse("x,2026-11-16,1").week()).isEqualTo(LAST);
        assertThat(SoldWeek.parse("x,2026-11-23,1").week()).isEqualTo(LAST + 1);
    }

    @Test
    void weeksWithoutALineSoldNothingAndLinesOfOneWeekAddUp() {
        assertThat(history("mug,2026-10-19,3", "mug,2026-10-21,4", "mug,2026-11-04,5").values())
                .containsExactly(7, 0, 5, 0, 0);
    }

    @Test
    void aWeekOfReturnsCountsAsNothingSold() {
        assertThat(history("mug,2026-11-02,-3", "mug,2026-11-09,2", "mug,2026-11-16,-1").values())
                .containsExactly(0, 2, 0);
    }

    @Test
    void ofALongerTimeTheNewestWeeksAreKept() {
        Series history = history("mug,0001-01-01,3", "mug,2026-11-16,4");
        assertThat(history.length()).isEqualTo(Series.LONGEST);
        assertThat(history.value(0)).isZero();
        assertThat(history.value(Series.LONGEST - 1)).isEqualTo(4);
    }

    @Test
    void whatIsNoLineIsToldWhereItsSeriesIsAnswered() {
        refused("The line \"mug,2026-11-16\" has 2 fields", "mug,2026-11-16");
        refused("has \"monday\" for a week", "mug,2026-11-09,1", "mug,monday,1");
        refused("has \"many\" for units", "mug,2026-11-16,many");
        refused("has \"NaN\" for units", "mug,2026-11-16,NaN");
        refused("sold after the last week", "mug,2026-11-23,1");
    }

    private static void refused(String said, String... lines) {
        assertThatThrownBy(() -> history(lines))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining(said);
    }

    private static Series history(String... lines) {
        return new LineGroups(List.of(lines).iterator(), WEEKLY).next().history();
    }

    /** Tenths do not add up the same in each order: 0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1. */
    @Test
    void theOrderOfTheLinesDoesNotMatter() {
        List<String> lines =
                IntStream.range(0, 600)
                        .mapToObj(i ->
                                "p%d,2026-10-%02d,%s".formatted(i % 7, 1 + i % 31, i % 10 * 0.1))
                        .toList();
        SplittableRandom random = new SplittableRandom(3);
        List<String> mixed = new ArrayList<>(lines);
        for (int i = mixed.size() - 1; i > 0; i--) {
            mixed.set(i, mixed.set(random.nextInt(i + 1), mixed.get(i)));
        }
        assertThat(mixed).isNotEqualTo(lines);
        assertThat(forecasts(mixed)).isEqualTo(forecasts(lines)).hasSize(7 * 2);
    }

    private static List<String> forecasts(List<String> lines) {
        ManyForecasts naive = new ManyForecasts(new SeasonalNaive(), Levels.defaults());
        List<String> all = new ArrayList<>();
        Iterator<AskedSeries> series = new LineGroups(lines.stream().sorted().iterator(), WEEKLY);
        naive.inOrder(series, 1, it -> all.addAll(new String(it.lines(), UTF_8).lines().toList()));
        return all;
    }

    @Test
    void aSeriesInALineIsForecastAsFarAsItsLineSays() {
        AskedSeries mug = whole(0, "mug,quarterly,3,MICRO,1 2.5 4,");
        assertThat(mug.id()).isEqualTo("mug");
        assertThat(mug.horizon()).isEqualTo(3);
        assertThat(mug.history().values()).containsExactly(1, 2.5, 4);
        assertThat(mug.history().period()).isEqualTo(4);
        assertThat(whole(5, "mug,quarterly,3,MICRO,1 2.5 4,7 8 9").horizon()).isEqualTo(5);
    }

    @Test
    void twoLinesOfOneSeriesAreRefusedAndTheNextIsRead() {
        LineGroups groups =
                new LineGroups(
                        Stream.of("a,yearly,1,,1,", "a,yearly,1,,2,", "b,yearly,1,,3,").iterator(),
                        new SeriesLines(0));
        AskedSeries twice = groups.next();
        assertThatThrownBy(twice::history).hasMessageContaining("\"a\" has more than one line");
        assertThat(groups.next().history().values()).containsExactly(3);
        assertThat(groups.hasNext()).isFalse();
        assertThatThrownBy(groups::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatIsNoSeriesIsNamed() {
        assertThatThrownBy(() -> whole(1, "mug").history())
                .hasMessageContaining("The line of the series \"mug\" has 1 fields");
        assertThatThrownBy(() -> whole(0, "mug,yearly,x,,1,").horizon())
                .hasMessageContaining("\"x\" for a number");
    }

    private static AskedSeries whole(int horizon, String line) {
        return new LineGroups(List.of(line).iterator(), new SeriesLines(horizon)).next();
    }
}
