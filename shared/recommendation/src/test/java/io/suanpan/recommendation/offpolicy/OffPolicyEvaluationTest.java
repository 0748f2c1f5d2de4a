package io.suanpan.recommendation.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.exploration.Propensity;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OffPolicyEvaluationTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final OffPolicyOptions IPS =
            OffPolicyOptions.defaults().withEstimator(Estimator.IPS);

    @Test
    void twoListsByHand() {
        // Weights 0.5 / 0.25 = 2 and 0.1 / 0.5 = 0.2, rewards 1 and 3.
        LoggedLists lists =
                LoggedLists.builder()
                        .add(List.of(slot(1, 0.25, 0.5, 0.4, 0.6)))
                        .add(List.of(slot(3, 0.5, 0.1, 2, 1)))
                        .build();

        assertThat(value(lists, IPS)).isCloseTo((2 * 1 + 0.2 * 3) / 2, EXACT);
        assertThat(value(lists, IPS.withClip(1))).isCloseTo((1 + 0.2 * 3) / 2, EXACT);
        assertThat(value(lists, IPS.withEstimator(Estimator.SNIPS))).isCloseTo(2.6 / 2.2, EXACT);
        assertThat(value(lists, OffPolicyOptions.defaults()))
                .isCloseTo((0.6 + 2 * (1 - 0.4) + 1 + 0.2 * (3 - 2)) / 2, EXACT);
        OffPolicyEstimate estimate = OffPolicyEvaluation.estimate(lists, IPS.withClip(1.5));
        assertThat(estimate.effectiveLists()).isCloseTo(1.7 * 1.7 / (1.5 * 1.5 + 0.04), EXACT);
        assertThat(estimate.meanWeight()).isCloseTo(1.1, EXACT);
        assertThat(estimate.largestWeight()).isEqualTo(2);
        assertThat(estimate.clippedShare()).isEqualTo(0.5);
        // Terms 1.5 and 0.6: a deviation of 0.9 / √2, over √2.
        assertThat(estimate.standardError()).isCloseTo(0.45, EXACT);
        assertThat(estimate.lower()).isCloseTo(1.05 - 1.959963984540054 * 0.45, EXACT);
    }

    @Test
    void valuesAreThoseOfTheOpenBanditPipeline() {
        // obp 0.4.1: SlateStandardIPS, SlateRewardInteractionIPS, SlateIndependentIPS.
        LoggedLists lists = formula(3);

        assertThat(value(lists, IPS.withDependence(Dependence.WHOLE_LIST)))
                .isCloseTo(0.4995535714285715, EXACT);
        assertThat(value(lists, IPS.withDependence(Dependence.ITEMS_ABOVE)))
                .isCloseTo(0.6521329365079365, EXACT);
        assertThat(value(lists, IPS)).isCloseTo(1.8180555555555555, EXACT);
    }

    @Test
    void valuesOfSingleItemsAreThoseOfTheOpenBanditPipeline() {
        // obp 0.4.1: InverseProbabilityWeighting and its self-normalized and doubly robust kin;
        // errors and the effective size by numpy 2.4.6.
        LoggedLists lists = formula(1);
        OffPolicyEstimate ips = OffPolicyEvaluation.estimate(lists, IPS);
        OffPolicyEstimate snips =
                OffPolicyEvaluation.estimate(lists, IPS.withEstimator(Estimator.SNIPS));

        assertThat(ips.value()).isCloseTo(0.325, EXACT);
        assertThat(ips.standardError()).isCloseTo(0.17715127929985647, EXACT);
        assertThat(ips.effectiveLists()).isCloseTo(7.1745421150214, EXACT);
        assertThat(snips.value()).isCloseTo(0.25714285714285706, EXACT);
        assertThat(snips.standardError()).isCloseTo(0.15005353792977089, EXACT);
        assertThat(value(lists, OffPolicyOptions.defaults())).isCloseTo(0.2783068783068783, EXACT);
        assertThat(value(lists, IPS.withClip(1.2))).isCloseTo(0.25833333333333336, EXACT);
        assertThat(value(lists, OffPolicyOptions.defaults().withClip(1.2)))
                .isCloseTo(0.37414021164021166, EXACT);
    }

    @Test
    void theGainOverWhatWasShownIsKnownBetterThanTheValue() {
        Propensity half = new Propensity(0.5, 0.5);
        Propensity most = new Propensity(0.75, 0.75);
        LoggedLists.Builder lists = LoggedLists.builder();
        for (int i = 0; i < 400; i++) {
            lists.add(List.of(Slot.of(i % 4 == 0 ? 0 : 1, half, most)));
        }

        Gain gain = OffPolicyEvaluation.gain(lists.build(), IPS);
        OffPolicyEstimate value = OffPolicyEvaluation.estimate(lists.build(), IPS);

        // 1.5 times what was earned, less that: half of 0.75, a third as uncertain.
        assertThat(gain.value()).isCloseTo(0.375, EXACT);
        assertThat(gain.upper() - gain.lower())
                .isCloseTo((value.upper() - value.lower()) / 3, EXACT);
        assertThat(gain.upper() - 0.375).isCloseTo(0.375 - gain.lower(), EXACT);
        Gain none = OffPolicyEvaluation.gain(LoggedLists.builder().build(), IPS);
        assertThat(none.value()).isNaN();
    }

    @Test
    void theOrderOfListsAndTheScaleOfRewardsChangeNothingElse() {
        LoggedLists.Builder turned = LoggedLists.builder();
        LoggedLists lists = formula(3);
        for (int i = lists.size() - 1; i >= 0; i--) {
            var list = new ArrayList<Slot>();
            for (int j = 0; j < 3; j++) {
                Slot slot = lists.slot(i, j);
                list.add(Slot.of(8 * slot.reward(), slot.logged(), slot.target()));
            }
            turned.add(list);
        }
        for (Estimator estimator : Estimator.values()) {
            OffPolicyOptions options =
                    IPS.withEstimator(
                            estimator == Estimator.DOUBLY_ROBUST ? Estimator.IPS : estimator);
            OffPolicyEstimate one = OffPolicyEvaluation.estimate(lists, options);
            OffPolicyEstimate other = OffPolicyEvaluation.estimate(turned.build(), options);

            assertThat(other.value()).isCloseTo(8 * one.value(), EXACT);
            assertThat(other.upper()).isCloseTo(8 * one.upper(), EXACT);
            assertThat(other.effectiveLists()).isCloseTo(one.effectiveLists(), EXACT);
        }
    }

    @Test
    void aRankingThatIsJudgedByItsOwnLogEarnsWhatItEarned() {
        LoggedLists.Builder own = LoggedLists.builder();
        for (int i = 0; i < 300; i++) {
            Propensity chance = new Propensity(0.3, 0.4);
            own.add(List.of(Slot.of(i % 3, chance, chance), Slot.of(1, chance, chance)));
        }
        for (Estimator estimator : Estimator.values()) {
            for (Dependence dependence : Dependence.values()) {
                OffPolicyEstimate estimate =
                        OffPolicyEvaluation.estimate(
                                own.build(),
                                IPS.withEstimator(estimator).withDependence(dependence));
                assertThat(estimate.value()).isCloseTo(2, EXACT);
                assertThat(estimate.effectiveLists()).isCloseTo(300, EXACT);
                assertThat(estimate.warnings()).isEmpty();
            }
        }
    }

    @Test
    void listsOfDifferentLengthsCountByTheirShares() {
        Propensity half = new Propensity(0.5, 0.5);
        LoggedLists lists =
                LoggedLists.builder()
                        .add(List.of(Slot.of(1, half, half), Slot.of(1, half, half)))
                        .add(List.of(Slot.of(0, half, half)))
                        .add(List.of())
                        .add(List.of(Slot.of(1, half, half)))
                        .build();

        // Position 1: three of four lists, two of three earn 1; position 2: one of four.
        assertThat(value(lists, IPS.withEstimator(Estimator.SNIPS))).isCloseTo(0.75, EXACT);
        assertThat(value(lists, IPS)).isCloseTo(0.75, EXACT);
    }

    @Test
    void theBootstrapIsSeededAndNearTheNormalInterval() {
        LoggedLists lists = formula(3);
        for (Estimator estimator : Estimator.values()) {
            OffPolicyOptions options =
                    IPS.withEstimator(estimator)
                            .withInterval(IntervalKind.BOOTSTRAP)
                            .withResamples(4_000);
            OffPolicyEstimate one = OffPolicyEvaluation.estimate(lists, options);
            OffPolicyEstimate normal =
                    OffPolicyEvaluation.estimate(lists, options.withInterval(IntervalKind.NORMAL));

            assertThat(OffPolicyEvaluation.estimate(lists, options)).isEqualTo(one);
            assertThat(OffPolicyEvaluation.estimate(lists, options.withSeed(2)).lower())
                    .isNotEqualTo(one.lower());
            // With twelve lists the two differ by skewness; a third of the width is far.
            double width = normal.upper() - normal.lower();
            assertThat(one.lower()).isCloseTo(normal.lower(), within(width / 3));
            assertThat(one.upper()).isCloseTo(normal.upper(), within(width / 3));
        }
    }

    @Test
    void empiricalBernsteinByHand() {
        // Terms 1 and 0 a hundred times each: V = 200/199 × 1/4, clip 2, largest reward 1.
        LoggedLists.Builder lists = LoggedLists.builder();
        Propensity chance = new Propensity(0.5, 0.5);
        for (int i = 0; i < 200; i++) {
            lists.add(List.of(Slot.of(i % 2, chance, chance)));
        }
        OffPolicyEstimate estimate =
                OffPolicyEvaluation.estimate(
                        lists.build(),
                        IPS.withClip(2).withInterval(IntervalKind.EMPIRICAL_BERNSTEIN));
        double log = Math.log(80);
        double half = Math.sqrt(2 * 50 / 199.0 * log / 200) + 7 * 2 * log / (3 * 199.0);

        assertThat(estimate.upper() - estimate.value()).isCloseTo(half, EXACT);
    }

    @Test
    void whatSpeaksAgainstAnEstimateIsSaid() {
        LoggedLists.Builder lists = LoggedLists.builder();
        Propensity rare = new Propensity(0.001, 0.001);
        Propensity usual = new Propensity(0.5, 0.5);
        for (int i = 0; i < 400; i++) {
            lists.add(List.of(Slot.of(1, usual, i == 0 ? usual : Propensity.NEVER)));
        }
        lists.add(List.of(Slot.of(1, rare, usual)));
        OffPolicyEstimate estimate = OffPolicyEvaluation.estimate(lists.build(), IPS);

        assertThat(estimate.warnings())
                .anyMatch(it -> it.startsWith("Weights leave 1.0 of 401 lists"))
                .anyMatch(it -> it.startsWith("One position of one list has 100 %"));
        LoggedLists.Builder never = LoggedLists.builder();
        for (int i = 0; i < 400; i++) {
            never.add(List.of(Slot.of(1, usual, i < 100 ? usual : Propensity.NEVER)));
        }
        assertThat(OffPolicyEvaluation.estimate(never.build(), IPS).warnings())
                .singleElement()
                .asString()
                .startsWith("Weights are 0.250 on average, not 1");
        assertThat(OffPolicyEvaluation.estimate(formula(3), IPS.withClip(0.5)).warnings())
                .anyMatch(it -> it.contains("are clipped"));
    }

    @Test
    void anEmptyLogAndASingleListSayNothing() {
        OffPolicyEstimate none = OffPolicyEvaluation.estimate(LoggedLists.builder().build(), IPS);
        assertThat(none.value()).isNaN();
        assertThat(none.upper()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(none.warnings()).containsExactly("The log has no lists.");
        OffPolicyEstimate one =
                OffPolicyEvaluation.estimate(
                        LoggedLists.builder().add(List.of(slot(1, 0.5, 0.5, 0, 0))).build(), IPS);
        assertThat(one.lower()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> slot(1, 0, 0.5, 0, 0)).hasMessageContaining("had a chance");
        assertThatThrownBy(() -> slot(Double.NaN, 1, 1, 0, 0)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> IPS.withClip(0)).hasMessageContaining("clip is 0.0");
        assertThatThrownBy(() -> IPS.withConfidence(1)).hasMessageContaining("confidence is 1.0");
        assertThatThrownBy(() -> IPS.withResamples(0)).hasMessageContaining("resamples is 0");
        assertThatThrownBy(() -> IPS.withInterval(IntervalKind.EMPIRICAL_BERNSTEIN))
                .hasMessageContaining("finite for this interval");
        assertThatThrownBy(() ->
                        IPS.withEstimator(Estimator.SNIPS)
                                .withClip(9)
                                .withInterval(IntervalKind.EMPIRICAL_BERNSTEIN))
                .hasMessageContaining("IPS or doubly robust");
    }

    @Test
    void theDefaults() {
        assertThat(OffPolicyOptions.defaults())
                .isEqualTo(
                        new OffPolicyOptions(
                                Estimator.DOUBLY_ROBUST,
                                Dependence.OWN_ITEM,
                                Double.POSITIVE_INFINITY,
                                IntervalKind.NORMAL,
                                0.95,
                                1_000,
                                1,
                                1));
    }

    private static double value(LoggedLists lists, OffPolicyOptions options) {
        return OffPolicyEvaluation.estimate(lists, options).value();
    }

    private static Slot slot(
            double reward, double logged, double target, double predicted, double expected) {
        return new Slot(
                reward,
                new Propensity(logged, logged),
                new Propensity(target, target),
                predicted,
                expected);
    }

    /** Twelve lists by formula, as they were given to obp; with its model of three actions. */
    private static LoggedLists formula(int positions) {
        LoggedLists.Builder lists = LoggedLists.builder();
        for (int i = 0; i < 12; i++) {
            var list = new ArrayList<Slot>();
            for (int j = 0; j < positions; j++) {
                double reward = (i * 7 + j * 3 + i * j) % 3 == 0 ? 1 : 0;
                Propensity logged =
                        new Propensity(
                                (3 + (i * 5 + j * 2) % 7) / 12.0, (2 + (i * 2 + j * 7) % 5) / 9.0);
                Propensity target =
                        new Propensity(
                                (1 + (i * 3 + j * 5) % 8) / 12.0, (1 + (i * 4 + j * 3) % 7) / 9.0);
                double expected = 0;
                for (int action = 0; action < 3; action++) {
                    double chance = target.atPosition();
                    expected +=
                            (i % 3 == action ? chance : (1 - chance) / 2)
                                    * ((i * 3 + action * 5) % 7 / 7.0);
                }
                double predicted = (i * 3 + i % 3 * 5) % 7 / 7.0;
                list.add(new Slot(reward, logged, target, predicted, expected));
            }
            lists.add(list);
        }
        return lists.build();
    }
}
