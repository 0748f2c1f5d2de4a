package io.suanpan.recommendation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SequentialTestTest {
    private static final Offset<Double> EXACT = within(1e-10);
    private static final SequentialOptions OPTIONS = SequentialOptions.defaults();
    private static final int EXPERIMENTS = 300;

    @Test
    void theMixtureIsThatOfNumericalIntegration() {
        // scipy 1.17.1: the mixture by quad, its interval by brentq.
        Comparison look =
                SequentialTest.compare(
                        ArmTotals.ofConversions(4_000, 200),
                        ArmTotals.ofConversions(5_000, 310),
                        OPTIONS);

        assertThat(look.difference()).isCloseTo(0.012, EXACT);
        assertThat(look.standardError()).isCloseTo(0.004848865454692898, EXACT);
        assertThat(look.pValue()).isCloseTo(0.19576318866834663, EXACT);
        assertThat(look.lower()).isCloseTo(-0.003045828503673487, EXACT);
        assertThat(look.upper()).isCloseTo(0.02704582850367348, EXACT);
        assertThat(look.lift()).isCloseTo(0.24, EXACT);
        assertThat(look.varianceLeft()).isOne();
        assertThat(look.significant()).isFalse();
    }

    @Test
    void significanceIntervalAndPSayTheSame() {
        for (int more = 0; more < 200; more++) {
            Comparison look =
                    SequentialTest.compare(
                            ArmTotals.ofConversions(3_000, 150),
                            ArmTotals.ofConversions(3_000, 100 + more),
                            OPTIONS);
            assertThat(look.significant()).isEqualTo(look.pValue() < 0.05);
            assertThat(look.significant()).isEqualTo(look.lower() > 0 || look.upper() < 0);
        }
    }

    @Test
    void looksAtConversionsWithoutEffectRaiseNoMoreAlarmsThanAlpha() {
        Looks looks = looks(0.03, 0.03, (random, rate) -> random.nextDouble() < rate ? 1 : 0);

        assertThat(looks.decided).isLessThanOrEqualTo(0.05);
        assertThat(looks.covered).isGreaterThanOrEqualTo(0.95);
        assertThat(looks.naive).as("asking for z = 1.96 at each look").isGreaterThan(0.25);
    }

    @Test
    void looksAtRevenueWithoutEffectRaiseNoMoreAlarmsThanAlpha() {
        Looks looks = looks(0.05, 0.05, SequentialTestTest::revenue);

        assertThat(looks.decided).isLessThanOrEqualTo(0.05);
        assertThat(looks.covered).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void effectsAreFoundAndTheirIntervalsHoldThem() {
        Looks looks = looks(0.05, 0.07, (random, rate) -> random.nextDouble() < rate ? 1 : 0);

        assertThat(looks.decided).isGreaterThan(0.95);
        assertThat(looks.covered).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void whatWasKnownBeforeNarrowsTheInterval() {
        var random = new SplittableRandom(4);
        ArmTotals control = ArmTotals.NONE;
        ArmTotals treatment = ArmTotals.NONE;
        for (int i = 0; i < 4_000; i++) {
            double before = random.nextGaussian();
            double after = 10 + 0.8 * before + 0.6 * random.nextGaussian();
            if (i % 2 == 0) {
                control = control.and(after, before);
            } else {
                treatment = treatment.and(after + 0.1, before);
            }
        }
        Comparison plain = SequentialTest.compare(control, treatment, OPTIONS);
        Comparison adjusted =
                SequentialTest.compare(control, treatment, OPTIONS.withAdjusted(true));

        // A correlation of 0.8 leaves 1 − 0.64 of the variance.
        assertThat(adjusted.varianceLeft()).isCloseTo(0.36, within(0.03));
        assertThat(adjusted.difference()).isCloseTo(0.1, within(3 * adjusted.standardError()));
        assertThat(adjusted.upper() - adjusted.lower())
                .isCloseTo(0.6 * (plain.upper() - plain.lower()), within(0.01));
    }

    @Test
    void adjustmentByHand() {
        // Values 1 2 3 and 2 4 6 with 0 1 2 before in both: θ = (2 + 4) / (2 + 2).
        ArmTotals control = ArmTotals.NONE.and(1, 0).and(2, 1).and(3, 2);
        ArmTotals treatment = ArmTotals.NONE.and(2, 0).and(4, 1).and(6, 2);
        Comparison look =
                SequentialTest.compare(
                        control, treatment, OPTIONS.withLeastUnits(2).withAdjusted(true));

        // Left are ±0.5 of 2 and ±0.5 of 4: squares of 0.5 each, over 2 and 3.
        assertThat(look.difference()).isEqualTo(2);
        assertThat(look.standardError()).isCloseTo(Math.sqrt(2 * 0.5 / 2 / 3), EXACT);
    }

    @Test
    void totalsAddUpHoweverTheyAreSplit() {
        double[] values = {3, 0, 0, 12.5, 7, 0, 1, 1, 40, 0.25};
        ArmTotals one = ArmTotals.NONE;
        ArmTotals even = ArmTotals.NONE;
        ArmTotals odd = ArmTotals.NONE;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            one = one.and(values[i], i * i);
            even = i % 2 == 0 ? even.and(values[i], i * i) : even;
            odd = i % 2 == 1 ? odd.and(values[i], i * i) : odd;
            sum += values[i];
            squares += values[i] * values[i];
        }
        ArmTotals both = odd.plus(even);
        ArmTotals sums = ArmTotals.ofSums(values.length, sum, squares);

        assertThat(both.units()).isEqualTo(10);
        assertThat(both.mean()).isCloseTo(one.mean(), EXACT);
        assertThat(both.squares()).isCloseTo(one.squares(), EXACT);
        assertThat(both.beforeSquares()).isCloseTo(one.beforeSquares(), EXACT);
        assertThat(both.products()).isCloseTo(one.products(), EXACT);
        assertThat(sums.mean()).isCloseTo(one.mean(), EXACT);
        assertThat(sums.squares()).isCloseTo(one.squares(), EXACT);
        assertThat(ArmTotals.NONE.plus(ArmTotals.NONE)).isEqualTo(ArmTotals.NONE);
        assertThat(ArmTotals.ofSums(0, 0, 0)).isEqualTo(ArmTotals.NONE);
    }

    @Test
    void smallSamplesAreSilent() {
        for (long units : new long[] {0, 1, 499}) {
            Comparison look =
                    SequentialTest.compare(
                            ArmTotals.ofConversions(units, 0),
                            ArmTotals.ofConversions(units, units),
                            OPTIONS);
            assertThat(look.pValue()).isOne();
            assertThat(look.upper()).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(look.lift()).isNaN();
        }
        assertThat(
                        SequentialTest.compare(
                                        ArmTotals.ofConversions(900, 0),
                                        ArmTotals.ofConversions(900, 0),
                                        OPTIONS)
                                .pValue())
                .as("nobody converts")
                .isOne();
    }

    @Test
    void aWatchKeepsTheSmallestPAndTheCommonInterval() {
        Watch watch =
                Watch.START
                        .and(new Comparison(1, -1, 3, 0.4, 1, 0.1, 1, false))
                        .and(new Comparison(2, 0.5, 3.5, 0.01, 1, 0.1, 1, true))
                        .and(new Comparison(1, -0.5, 2.5, 0.2, 1, 0.1, 1, false));

        assertThat(watch).isEqualTo(new Watch(3, 0.5, 2.5, 0.01));
        assertThat(watch.decided()).isTrue();
        assertThat(Watch.START.decided()).isFalse();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> ArmTotals.ofConversions(3, 4)).hasMessageContaining("4");
        assertThatThrownBy(() -> new ArmTotals(2, Double.NaN, 0, 0, 0, 0))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> OPTIONS.withAlpha(0)).hasMessageContaining("alpha is 0.0");
        assertThatThrownBy(() -> OPTIONS.withPlannedUnits(0))
                .hasMessageContaining("plannedUnits is 0");
        assertThatThrownBy(() -> OPTIONS.withLeastUnits(1)).hasMessageContaining("leastUnits is 1");
        assertThat(OPTIONS).isEqualTo(new SequentialOptions(0.05, 10_000, 500, false));
    }

    /** Shares of experiments. */
    private record Looks(double decided, double covered, double naive) {}

    private interface Visit {
        double value(SplittableRandom random, double rate);
    }

    /** Most buy nothing, some for 30, few for 500: e^(3.4 + 0.9 gaussian). */
    private static double revenue(SplittableRandom random, double rate) {
        return random.nextDouble() < rate ? Math.exp(3.4 + 0.9 * random.nextGaussian()) : 0;
    }

    /** 12,000 visits to each arm, looked at after every hundred. */
    private static Looks looks(double control, double treatment, Visit visit) {
        double decided = 0;
        double covered = 0;
        double naive = 0;
        double truth = treatment - control;
        for (int seed = 0; seed < EXPERIMENTS; seed++) {
            var random = new SplittableRandom(seed);
            Sums a = new Sums();
            Sums b = new Sums();
            Watch watch = Watch.START;
            boolean always = true;
            boolean alarmed = false;
            for (int i = 1; i <= 12_000; i++) {
                a.add(visit.value(random, control));
                b.add(visit.value(random, treatment));
                if (i % 100 == 0) {
                    Comparison look = SequentialTest.compare(a.totals(), b.totals(), OPTIONS);
                    watch = watch.and(look);
                    always &= look.lower() <= truth && truth <= look.upper();
                    alarmed |=
                            i >= 500 && Math.abs(look.difference()) > 1.96 * look.standardError();
                }
            }
            decided += watch.decided() ? 1.0 / EXPERIMENTS : 0;
            covered += always ? 1.0 / EXPERIMENTS : 0;
            naive += alarmed ? 1.0 / EXPERIMENTS : 0;
        }
        return new Looks(decided, covered, naive);
    }

    private static final class Sums {
        private long units;
        private double sum;
        private double squares;

        void add(double value) {
            units++;
            sum += value;
            squares += value * value;
        }

        ArmTotals totals() {
            return ArmTotals.ofSums(units, sum, squares);
        }
    }
}
