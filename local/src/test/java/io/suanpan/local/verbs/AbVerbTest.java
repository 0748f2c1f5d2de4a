package io.suanpan.local.verbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.Json;
import io.suanpan.local.fixture.CommandLineRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AbVerbTest {
    @TempDir private Path folder;

    /** Of 4,000 units each, so many buy for 25. */
    private void write(int control, int treatment) throws IOException {
        var rows = new StringBuilder("unit,arm,value\n");
        for (int i = 0; i < 4_000; i++) {
            rows.append("A%d,control,%d\n".formatted(i, i < control ? 25 : 0));
            rows.append("B%d,treatment,%d\n".formatted(i, i < treatment ? 25 : 0));
        }
        Files.writeString(folder.resolve("units.csv"), rows);
    }

    @Test
    void whatIsBetterIsSaidInNumbersAndWords() throws IOException {
        write(200, 340);

        CommandLineRun run = CommandLineRun.in(folder, "ab", "units.csv");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("control    4,000  50.0 %      5.00 %          1.25")
                .contains("Arms have their shares of units (always valid p 1.0000).")
                .contains(
                        "treatment        conversion      3.50 %  1.75 %  5.25 %  70.0 %  < 0.0001")
                .contains(
                        "treatment is above control in conversions, by 1.75 to 5.25"
                                + " percentage points")
                .contains("treatment is above control in value, by 0.4379 to 1.31 a unit");
    }

    @Test
    void programsGetTheSameAsJson() throws IOException {
        write(200, 340);

        CommandLineRun run = CommandLineRun.in(folder, "ab", "units.csv", "--json");
        JsonNode report = Json.tree(run.out().getBytes(StandardCharsets.UTF_8), "answer");

        assertThat(report.at("/arms/1/units").intValue()).isEqualTo(4_000);
        assertThat(report.at("/treatments/0/conversion/difference").doubleValue())
                .isCloseTo(0.035, within(1e-12));
        assertThat(report.at("/treatments/0/conversion/verdict").asString()).isEqualTo("BETTER");
        assertThat(report.at("/treatments/0/value/conclusion").asString())
                .contains("may be stopped");
    }

    @Test
    void whatIsWorseOrOpenIsSaid() throws IOException {
        write(340, 200);
        assertThat(CommandLineRun.in(folder, "ab", "units.csv").out())
                .contains("treatment is below control in conversions, by 1.75 to 5.25");
        write(200, 205);
        assertThat(CommandLineRun.in(folder, "ab", "units.csv").out())
                .contains("No difference in conversions is shown")
                .contains("No difference in value is shown");
    }

    @Test
    void armsWithoutTheirSharesMeanNothing() throws IOException {
        write(200, 340);

        CommandLineRun run =
                CommandLineRun.in(folder, "ab", "units.csv", "--arms", "control=0.6,treatment=0.4");

        assertThat(run.out())
                .contains("NOT their shares", "Nothing may be concluded")
                .doesNotContain("shown to all");
    }

    @Test
    void fewUnitsAreSilentAndLeaveTheIntervalOut() throws IOException {
        Files.writeString(folder.resolve("few.csv"), "unit,value\nC1,3\nC2,0\nC3,0\nC4,1\n");

        CommandLineRun text = CommandLineRun.in(folder, "ab", "few.csv");
        CommandLineRun json = CommandLineRun.in(folder, "ab", "few.csv", "--json");
        JsonNode value =
                Json.tree(json.out().getBytes(StandardCharsets.UTF_8), "answer")
                        .at("/treatments/0/value");

        assertThat(text.out()).contains("each arm needs 500 units").contains("–");
        assertThat(value.has("lower")).isFalse();
        assertThat(value.path("verdict").asString()).isEqualTo("SILENT");
    }

    @Test
    void whatIsWrongInAFileIsSaidWithItsRemedy() throws IOException {
        assertThat(CommandLineRun.in(folder, "ab", "none.csv").err()).contains("There is no file");
        Files.writeString(folder.resolve("u.csv"), "unit,arm,value\nC1,control,1\nC2,new,1\n");
        assertThat(CommandLineRun.in(folder, "ab", "u.csv"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
                .satisfies(run ->
                        assertThat(run.err())
                                .contains("Unit C2 is in arm new", "control, treatment"));
        Files.writeString(
                folder.resolve("u.csv"), "unit,arm,value\nC1,control,1\nC1,treatment,1\n");
        assertThat(CommandLineRun.in(folder, "ab", "u.csv").err())
                .contains("Unit C1 is in arm control and in arm treatment");
    }
}
