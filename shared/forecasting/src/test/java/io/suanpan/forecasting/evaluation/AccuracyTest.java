package io.suanpan.forecasting.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.simple.SeasonalNaive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccuracyTest {
    private static final String HEADER = "id,frequency,horizon,category,history,future\n";

    @TempDir private Path folder;

    /** History 1 3 2, so the forecast is 2, the naive errors are 2 and −1, their spread √2.5. */
    @Test
    void measuresAreThoseOfAHandCalculation() {
        Accuracy accuracy = new Accuracy(List.of(0.8));
        KnownFuture asked =
                new KnownFuture(Series.of("a", 1, 1, 3, 2), Frequency.OTHER, "", 2.0, 6.0);
        accuracy.add(asked, new SeasonalNaive().fit(asked.history()));
        assertThat(accuracy.smape()).isEqualTo((0 + 200 * 4 / 8.0) / 2);
        assertThat(accuracy.mase()).isEqualTo(2 / 1.5);
        assertThat(accuracy.rmsse()).isCloseTo(Math.sqrt(8 / 2.5), within(1e-12));
        // 80 %: 2 ± 1.28·1.58 and 2 ± 1.28·2.24, so that 6 lies outside.
        assertThat(accuracy.coverage(0)).isEqualTo(0.5);
        double z = 1.2815515655446004;
        double first = 0.1 * z * Math.sqrt(2.5) * 2;
        double second = 0.1 * (4 + z * Math.sqrt(5)) + 0.9 * (4 - z * Math.sqrt(5));
        assertThat(accuracy.pinball()).isCloseTo((first + second) / 4 / 1.5, within(1e-8));
    }

    @Test
    void anEarlierQuestionSeesNothingLater() {
        KnownFuture asked =
                new KnownFuture(Series.of("a", 1, 1, 2, 3, 4, 5), Frequency.OTHER, "", 6.0, 7.0);
        KnownFuture earlier = asked.earlier(3);
        assertThat(earlier.history().values()).containsExactly(1, 2);
        assertThat(earlier.future()).containsExactly(3, 4);
    }

    @Test
    void filesSayWhatIsWrongAndWhere() throws IOException {
        refused(HEADER + "a,monthly,1,,1 x,2\n", "Line 2", "has \"x\" for a number");
        refused(HEADER + "a,daily,1,,1,2\n", "Line 2", "the frequency \"daily\"");
        refused(HEADER + "a,monthly,2,,1,2\n", "Line 2", "a horizon of 2");
        refused(HEADER + "a,monthly,1,,,2\n", "Line 2", "an empty field");
        refused(HEADER + "a,monthly,1,,1,2\na,monthly,1,,1,2\n", "Line 3", "repeats the id a");
        refused(HEADER + "a,monthly\n", "Line 2", "has 2 fields");
        refused(HEADER, "Line 2", "is missing");
        refused("id\n", "Line 1", "is not the header");
        assertThatThrownBy(() -> SeriesFile.read(folder.resolve("none.csv")))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("There is no file");
    }

    private void refused(String text, String... said) throws IOException {
        Path file = Files.writeString(folder.resolve("series.csv"), text);
        assertThatThrownBy(() -> SeriesFile.read(file))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContainingAll(said);
    }

    @Test
    void aFileIsReadWhole() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("series.csv"),
                        HEADER + "a,quarterly,2,MICRO,1 2.5 3,4 5\nb,yearly,1,,7,8\n");
        List<KnownFuture> all = SeriesFile.read(file);
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().history().values()).containsExactly(1, 2.5, 3);
        assertThat(all.getFirst().history().period()).isEqualTo(4);
        assertThat(all.getFirst().category()).isEqualTo("MICRO");
        assertThat(all.getLast().future()).containsExactly(8);
    }
}
