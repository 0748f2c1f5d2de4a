package io.suanpan.recommendation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentTallyTest {
    private static final Experiment HALVES =
            new Experiment(
                    "page", "s", List.of(new Arm("control", 0.4), new Arm("treatment", 0.4)));
    private static final SequentialOptions OPTIONS = SequentialOptions.defaults();

    @Test
    void unitsAreAddedUpAndComparedArmByArm() {
        var tally = new ExperimentTally(HALVES);
        long[] units = new long[2];
        double[] value = new double[2];
        long[] converted = new long[2];
        for (int i = 0; i < 4_000; i++) {
            String unit = "C" + i;
            double revenue = i % 10 == 0 ? 5 + i % 7 : 0;
            tally.add(unit, revenue, i % 3);
            tally.add(unit, i % 20 == 0 ? 2 : 0, 0);
            int arm = HALVES.armOf(unit).map(HALVES.arms()::indexOf).orElse(-1);
            if (arm >= 0) {
                units[arm]++;
                value[arm] += revenue + (i % 20 == 0 ? 2 : 0);
                converted[arm] += i % 10 == 0 ? 1 : 0;
            }
        }
        ExperimentReport report = tally.report(OPTIONS);

        assertThat(report.ratio().mismatch()).isFalse();
        for (int arm = 0; arm < 2; arm++) {
            ArmReport of = report.arms().get(arm);
            assertThat(of.units()).isEqualTo(units[arm]);
            assertThat(of.conversionRate())
                    .isCloseTo(converted[arm] / (double) units[arm], within(1e-12));
            assertThat(of.valuePerUnit()).isCloseTo(value[arm] / units[arm], within(1e-12));
        }
        TreatmentReport treatment = report.treatments().getFirst();
        assertThat(treatment.arm()).isEqualTo("treatment");
        assertThat(treatment.conversion().significant()).isFalse();
        assertThat(treatment.value().lower()).isFinite();
        Comparison fromCounts =
                SequentialTest.compare(
                        ArmTotals.ofConversions(units[0], converted[0]),
                        ArmTotals.ofConversions(units[1], converted[1]),
                        OPTIONS);
        assertThat(treatment.conversion().pValue()).isCloseTo(fromCounts.pValue(), within(1e-9));
    }

    @Test
    void withoutUnitsNothingIsSaid() {
        ExperimentReport report = new ExperimentTally(HALVES).report(OPTIONS);

        assertThat(report.arms()).extracting(ArmReport::units).containsExactly(0L, 0L);
        assertThat(report.treatments().getFirst().value().pValue()).isOne();
    }

    @Test
    void filesAreReadByTheirColumns(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("units.csv");
        Files.writeString(file, "day,value,unit,before\n1,2.5,C1,7\n2,,C1,\n1,0,C2,1\n");
        var read = new ExperimentTally(HALVES);
        UnitFile.read(file, read);
        var added = new ExperimentTally(HALVES);
        added.add("C1", 2.5, 7);
        added.add("C2", 0, 1);

        assertThat(read.report(OPTIONS)).isEqualTo(added.report(OPTIONS));
    }

    @Test
    void armsThatOthersDealtAreReadFromTheirColumn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("units.csv");
        Files.writeString(file, "unit,arm,value\nC1,treatment,2\nC2,control,0\nC1,treatment,1\n");
        var read = new ExperimentTally(HALVES);
        UnitFile.read(file, read);

        assertThat(read.report(OPTIONS).arms())
                .containsExactly(
                        new ArmReport("control", 1, 0, 0), new ArmReport("treatment", 1, 1, 3));
        assertThatThrownBy(() -> read.add("C2", "treatment", 1, 0))
                .hasMessageContaining("Unit C2 is in arm control and in arm treatment");
        assertThatThrownBy(() -> read.add("C3", "other", 1, 0))
                .hasMessageContaining("Unit C3 is in arm other, which experiment page has not");
    }

    @Test
    void verdictsNameTheMismatchBeforeAnyDifference() {
        SampleRatio sound = SampleRatio.of(HALVES.arms(), List.of(5_000L, 5_000L));
        SampleRatio sorted = SampleRatio.of(HALVES.arms(), List.of(5_000L, 6_000L));
        Comparison more = compared(5_000, 400);

        assertThat(Verdict.of(sorted, more)).isEqualTo(Verdict.MISMATCH);
        assertThat(Verdict.of(sound, more)).isEqualTo(Verdict.BETTER);
        assertThat(Verdict.of(sound, compared(5_000, 150))).isEqualTo(Verdict.WORSE);
        assertThat(Verdict.of(sound, compared(5_000, 255))).isEqualTo(Verdict.OPEN);
        assertThat(Verdict.of(sound, compared(499, 99))).isEqualTo(Verdict.SILENT);
    }

    private static Comparison compared(long units, long conversions) {
        return SequentialTest.compare(
                ArmTotals.ofConversions(5_000, 250),
                ArmTotals.ofConversions(units, conversions),
                OPTIONS);
    }

    @Test
    void filesThatCannotBeReadSayWhere(@TempDir Path folder) throws IOException {
        var tally = new ExperimentTally(HALVES);
        Path file = folder.resolve("units.csv");
        assertThatThrownBy(() -> UnitFile.read(file, tally)).hasMessageContaining("no file");
        Files.writeString(file, "unit,amount\nC1,2\n");
        assertThatThrownBy(() -> UnitFile.read(file, tally))
                .hasMessageContaining("units.csv has the columns [unit, amount]");
        Files.writeString(file, "unit,value\nC1,2\nC2,two\n");
        assertThatThrownBy(() -> UnitFile.read(file, tally))
                .hasMessageContaining("units.csv, record 2: value is \"two\"");
        Files.writeString(file, "unit,value\nC1\n");
        assertThatThrownBy(() -> UnitFile.read(file, tally)).hasMessageContaining("record 1");
    }

    @Test
    void oneArmIsNoComparison() {
        var single = new Experiment("e", "", List.of(new Arm("all", 1)));

        assertThatThrownBy(() -> new ExperimentTally(single))
                .hasMessageContaining("a comparison needs two");
    }
}
