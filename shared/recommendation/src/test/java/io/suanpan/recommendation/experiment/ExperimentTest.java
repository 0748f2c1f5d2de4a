package io.suanpan.recommendation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.recommendation.statistics.ChiSquare;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ExperimentTest {
    private static final Percentage EXACT = Percentage.withPercentage(1e-9);

    /** A difference of gamma functions of thousands has lost six digits, here and there. */
    private static final Percentage ROUNDED = Percentage.withPercentage(1e-6);

    private static final Arm CONTROL = new Arm("control", 0.25);
    private static final Arm NEW = new Arm("new", 0.25);
    private static final Experiment RANKING =
            new Experiment("ranking", "s1", List.of(CONTROL, NEW));

    @Test
    void assignmentsAreThoseOfSha256AndStayForEver() {
        // Python's hashlib: 0.297, 0.063, 0.657, 0.272, 0.183, 0.537 and 0.122.
        assertThat(RANKING.armOf("C000001")).contains(NEW);
        assertThat(RANKING.armOf("C000002")).contains(CONTROL);
        assertThat(RANKING.armOf("C000003")).isEmpty();
        assertThat(RANKING.armOf("C000004")).contains(NEW);
        assertThat(RANKING.armOf("C000005")).contains(CONTROL);
        assertThat(RANKING.armOf("V0000001")).isEmpty();
        assertThat(RANKING.armOf("é")).contains(CONTROL);
    }

    @Test
    void armsHaveTheirShares() {
        var three =
                new Experiment(
                        "page",
                        "s1",
                        List.of(new Arm("a", 0.2), new Arm("b", 0.3), new Arm("c", 0.5)));
        long[] counts = new long[3];
        for (int i = 0; i < 60_000; i++) {
            counts[index(three, "V" + i)]++;
        }
        SampleRatio ratio = SampleRatio.of(three.arms(), List.of(counts[0], counts[1], counts[2]));

        assertThat(ratio.chiSquareP()).isGreaterThan(0.01);
        assertThat(ratio.mismatch()).isFalse();
    }

    @Test
    void experimentsAreIndependentOfEachOther() {
        List<Arm> halves = List.of(new Arm("a", 0.5), new Arm("b", 0.5));
        var one = new Experiment("one", "salt", halves);
        for (Experiment other :
                List.of(
                        new Experiment("two", "salt", halves),
                        new Experiment("one", "pepper", halves))) {
            double[] cells = new double[4];
            for (int i = 0; i < 40_000; i++) {
                cells[2 * index(one, "C" + i) + index(other, "C" + i)]++;
            }
            double statistic = 0;
            for (double cell : cells) {
                statistic += (cell - 10_000) * (cell - 10_000) / 10_000;
            }
            assertThat(ChiSquare.above(statistic, 3)).isGreaterThan(0.01);
        }
    }

    @Test
    void aGrowingLastArmMovesNobodyElse() {
        var grown = new Experiment("ranking", "s1", List.of(CONTROL, new Arm("new", 0.6)));
        for (int i = 0; i < 2_000; i++) {
            Optional<String> before = RANKING.armOf("C" + i).map(Arm::name);
            if (before.isPresent()) {
                assertThat(grown.armOf("C" + i).map(Arm::name)).isEqualTo(before);
            }
        }
    }

    @Test
    void sharesThatRoundToOneLeaveNobodyOver() {
        double third = 1 / 3.0;
        var thirds =
                new Experiment(
                        "t",
                        "",
                        List.of(new Arm("a", third), new Arm("b", third), new Arm("c", third)));
        for (int i = 0; i < 1_000; i++) {
            assertThat(thirds.armOf("C" + i)).isPresent();
        }
    }

    @Test
    void armsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Arm("a", 0)).hasMessageContaining("arm a is 0.0");
        assertThatThrownBy(() -> new Experiment("e", "", List.of())).hasMessageContaining("e");
        assertThatThrownBy(() -> new Experiment("e", "", List.of(CONTROL, CONTROL)))
                .hasMessageContaining("different names");
        assertThatThrownBy(
                        () -> new Experiment("e", "", List.of(CONTROL, NEW, new Arm("more", 0.6))))
                .hasMessageContaining("1 at most");
    }

    @Test
    void ratiosAreThoseOfScipy() {
        // scipy 1.17.1; the Bayes factor written out with its gammaln.
        SampleRatio fair = SampleRatio.of(List.of(CONTROL, NEW), List.of(5_030L, 4_800L));
        SampleRatio sixths =
                SampleRatio.of(
                        List.of(new Arm("a", 0.1), new Arm("b", 0.2), new Arm("c", 0.3)),
                        List.of(900L, 2_050L, 3_100L));

        assertThat(fair.statistic()).isCloseTo(5.38148524923703, EXACT);
        assertThat(fair.chiSquareP()).isCloseTo(0.020351545001436596, EXACT);
        assertThat(fair.alwaysValidP()).isCloseTo(0.6958615910957785, ROUNDED);
        assertThat(sixths.statistic()).isCloseTo(14.049586776859494, EXACT);
        assertThat(sixths.chiSquareP()).isCloseTo(0.0008895512922090755, EXACT);
        assertThat(sixths.alwaysValidP()).isCloseTo(0.048637752917992466, ROUNDED);
        assertThat(SampleRatio.of(List.of(CONTROL, NEW), List.of(0L, 0L)).alwaysValidP()).isOne();
        assertThat(SampleRatio.of(List.of(CONTROL, NEW), List.of(5_500L, 4_500L)).mismatch())
                .isTrue();
    }

    @Test
    void looksAtAFairRatioRaiseFewAlarms() {
        int alarms = 0;
        for (int seed = 0; seed < 400; seed++) {
            var random = new SplittableRandom(seed);
            long first = 0;
            boolean alarm = false;
            for (long all = 1; all <= 3_000; all++) {
                first += random.nextBoolean() ? 1 : 0;
                if (all % 10 == 0) {
                    SampleRatio ratio =
                            SampleRatio.of(List.of(CONTROL, NEW), List.of(first, all - first));
                    alarm |= ratio.alwaysValidP() < 0.05;
                }
            }
            alarms += alarm ? 1 : 0;
        }
        assertThat(alarms / 400.0).isLessThan(0.05);
    }

    @Test
    void aRatioNeedsTwoArms() {
        assertThatThrownBy(() -> SampleRatio.of(List.of(CONTROL), List.of(1L)))
                .hasMessageContaining("two arms");
    }

    private static int index(Experiment experiment, String unit) {
        return experiment.arms().indexOf(experiment.armOf(unit).orElseThrow());
    }
}
