package io.suanpan.recommendation.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.recommendation.exploration.Exploration;
import io.suanpan.recommendation.exploration.PlackettLuce;
import io.suanpan.recommendation.exploration.PositionChances;
import io.suanpan.recommendation.exploration.Propensity;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Customers of four kinds whose clicks are known, a log by Plackett–Luce, and a target that ranks
 * otherwise: of 200 logs, about as many intervals hold the truth as they say.
 */
class KnownTruthTest {
    private static final int ITEMS = 10;
    private static final int SHOWN = 3;
    private static final int KINDS = 4;
    private static final int LISTS = 1_000;
    private static final int LOGS = 200;
    private static final double[] SEEN = {1, 0.6, 0.4};
    private static final Exploration LOG = new PlackettLuce(2);
    private static final Exploration TARGET = new PlackettLuce(1);
    private static final PositionChances LOG_CHANCES = LOG.positions(ITEMS, SHOWN);
    private static final PositionChances TARGET_CHANCES = TARGET.positions(ITEMS, SHOWN);
    private static final OffPolicyOptions OPTIONS = OffPolicyOptions.defaults();

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        double[] covered =
                covered(
                        false,
                        OPTIONS.withEstimator(Estimator.IPS),
                        OPTIONS.withEstimator(Estimator.SNIPS),
                        OPTIONS,
                        OPTIONS.withConfidence(0.8),
                        OPTIONS.withClip(100)
                                .withLargestReward(3)
                                .withInterval(IntervalKind.EMPIRICAL_BERNSTEIN));

        // Three standard errors of a share of so many logs.
        assertThat(covered[0]).as("IPS").isBetween(0.91, 0.99);
        assertThat(covered[1]).as("SNIPS").isBetween(0.91, 0.99);
        assertThat(covered[2]).as("doubly robust").isBetween(0.91, 0.99);
        assertThat(covered[3]).as("80 %").isBetween(0.73, 0.87);
        assertThat(covered[4]).as("empirical Bernstein").isGreaterThan(0.99);
    }

    @Test
    void whoLooksFromTheTopAndLeavesWithAClickNeedsWeightsOfTheItemsAbove() {
        OffPolicyOptions ips = OPTIONS.withEstimator(Estimator.IPS);
        double[] covered =
                covered(
                        true,
                        ips.withDependence(Dependence.ITEMS_ABOVE),
                        ips.withDependence(Dependence.WHOLE_LIST),
                        ips.withDependence(Dependence.OWN_ITEM));

        assertThat(covered[0]).as("items above").isBetween(0.9, 0.99);
        assertThat(covered[1]).as("whole list").isBetween(0.88, 0.99);
        assertThat(covered[2]).as("each for itself, which is wrong").isLessThan(0.85);
    }

    @Test
    void aModelOfRewardsMakesIntervalsNarrow() {
        LoggedLists log = log(3, false);
        double robust = OffPolicyEvaluation.estimate(log, OPTIONS).standardError();
        double ips =
                OffPolicyEvaluation.estimate(log, OPTIONS.withEstimator(Estimator.IPS))
                        .standardError();

        assertThat(robust).isLessThan(0.9 * ips);
    }

    private static double[] covered(boolean cascade, OffPolicyOptions... options) {
        double truth = cascade ? cascadeTruth() : truth();
        double[] covered = new double[options.length];
        for (int seed = 0; seed < LOGS; seed++) {
            LoggedLists log = log(seed, cascade);
            for (int i = 0; i < options.length; i++) {
                OffPolicyEstimate estimate = OffPolicyEvaluation.estimate(log, options[i]);
                boolean holds = estimate.lower() <= truth && truth <= estimate.upper();
                covered[i] += holds ? 1.0 / LOGS : 0;
            }
        }
        return covered;
    }

    /** How likely somebody of a kind clicks an item that is seen. */
    private static double appeal(int kind, int item) {
        return 0.05 + (item * 7 + kind * 5) % ITEMS * 0.06;
    }

    /** The log ranks by number, the target by something like the appeal. */
    private static int targetRank(int kind, int item) {
        return (ITEMS + 8 - (item * 7 + kind * 5) % ITEMS) % ITEMS;
    }

    private static double truth() {
        double sum = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            for (int at = 0; at < SHOWN; at++) {
                for (int item = 0; item < ITEMS; item++) {
                    double shown = TARGET_CHANCES.chance(targetRank(kind, item), at);
                    sum += shown * SEEN[at] * appeal(kind, item) / KINDS;
                }
            }
        }
        return sum;
    }

    /** The chance of a click at all: over all lists of three. */
    private static double cascadeTruth() {
        double sum = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            for (int list = 0; list < ITEMS * ITEMS * ITEMS; list++) {
                int[] items = {list % ITEMS, list / ITEMS % ITEMS, list / ITEMS / ITEMS};
                if (items[0] == items[1] || items[0] == items[2] || items[1] == items[2]) {
                    continue;
                }
                double chance = 1;
                double none = 1;
                double[] given = TARGET.conditional(ITEMS, targetRanks(kind, items));
                for (int at = 0; at < SHOWN; at++) {
                    chance *= given[at];
                    none *= 1 - appeal(kind, items[at]);
                }
                sum += chance * (1 - none) / KINDS;
            }
        }
        return sum;
    }

    private static int[] targetRanks(int kind, int[] items) {
        int[] ranks = new int[items.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = targetRank(kind, items[i]);
        }
        return ranks;
    }

    private static LoggedLists log(long seed, boolean cascade) {
        var random = new SplittableRandom(seed);
        LoggedLists.Builder lists = LoggedLists.builder();
        for (int i = 0; i < LISTS; i++) {
            int kind = random.nextInt(KINDS);
            int[] items = LOG.draw(ITEMS, SHOWN, random);
            double[] logged = LOG.conditional(ITEMS, items);
            int[] ranks = targetRanks(kind, items);
            double[] target = TARGET.conditional(ITEMS, ranks);
            var list = new ArrayList<Slot>();
            boolean left = false;
            for (int at = 0; at < SHOWN; at++) {
                double chance = appeal(kind, items[at]) * (cascade ? 1 : SEEN[at]);
                boolean clicked = !left && random.nextDouble() < chance;
                left = cascade && (left || clicked);
                list.add(
                        new Slot(
                                clicked ? 1 : 0,
                                new Propensity(logged[at], LOG_CHANCES.chance(items[at], at)),
                                new Propensity(target[at], TARGET_CHANCES.chance(ranks[at], at)),
                                model(kind, items[at], at),
                                expected(kind, at)));
            }
            lists.add(list);
        }
        return lists.build();
    }

    /** Right about items, wrong about their level. */
    private static double model(int kind, int item, int at) {
        return 0.1 + 0.7 * SEEN[at] * appeal(kind, item);
    }

    private static double expected(int kind, int at) {
        double sum = 0;
        for (int item = 0; item < ITEMS; item++) {
            sum += TARGET_CHANCES.chance(targetRank(kind, item), at) * model(kind, item, at);
        }
        return sum;
    }
}
