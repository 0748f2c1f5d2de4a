package io.suanpan.store.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AnswerLinesTest {
    private static String written(Consumer<AnswerLines> writing) {
        AnswerLines lines = new AnswerLines(1);
        writing.accept(lines);
        return StandardCharsets.UTF_8.decode(lines.toBuffer()).toString();
    }

    private static void isAsJsonHasIt(double number, int decimals) {
        assertThat(written(lines -> lines.append(number, decimals))).isEqualTo(Json.text(number));
    }

    @Test
    void everyProbabilityAndPercentileIsAsJsonHasIt() {
        for (int i = 0; i <= 10_000; i++) {
            isAsJsonHasIt(i / 1e4, 4);
        }
        for (int i = 0; i <= 1_000; i++) {
            isAsJsonHasIt(i / 10.0, 1);
        }
    }

    @Test
    void soAreNumbersOfAnySize() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double size = Math.pow(10, random.nextInt(9));
            isAsJsonHasIt(Math.round(random.nextDouble() * size * 1e4) / 1e4, 4);
        }
        for (double number : new double[] {1e-4, 9e-4, 1e-3, 9_999_999.9999, 1e7, 1e15, -0.5, -3}) {
            isAsJsonHasIt(number, 4);
        }
    }

    @Test
    void soAreWholeNumbers() {
        for (long number : new long[] {0, 9, 10, 12_850, -7, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(written(lines -> lines.append(number))).isEqualTo(Json.text(number));
        }
    }

    @Test
    void linesAreCountedByWhatBecameOfThem() {
        AnswerLines lines = new AnswerLines(1);
        lines.append("{}".getBytes(StandardCharsets.US_ASCII));
        lines.endLine(true);
        lines.add(json -> json.writeNull(), false);
        lines.add(json -> json.writeBoolean(true), false);
        assertThat(StandardCharsets.UTF_8.decode(lines.toBuffer()).toString())
                .isEqualTo("{}\nnull\ntrue\n");
        assertThat(lines.answered()).isEqualTo(1);
        assertThat(lines.problems()).isEqualTo(2);
    }
}
