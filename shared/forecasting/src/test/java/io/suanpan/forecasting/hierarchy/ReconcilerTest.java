package io.suanpan.forecasting.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class ReconcilerTest {
    /** The peer adds 2e-8 to each variance and solves by LU; we floor and use Cholesky. */
    private static final Offset<Double> PEER = within(2e-6);

    /** Its non-negative solution is an interior point's, in single precision. */
    private static final Offset<Double> INTERIOR_POINT = within(5e-6);

    /** total / ab: a b, cde: c d e. */
    private static final Hierarchy FIVE =
            Hierarchy.of(
                    List.of("a", "b", "c", "d", "e"),
                    List.of(new Level("group", List.of("ab", "ab", "cde", "cde", "cde"))));

    private static final double[] BASE = {100, 52, 41, 30, 19, 12, 9, 17};
    private static final double[] LOW = {3, 1, 1, 4, 3, 0.1, 2, 0.5};
    private static final double[][] ERRORS = {
        {2, -1, 3, -2, 1, -3},
        {1, 0, 1, -1, 0, -1},
        {0.5, -0.5, 1.5, -1.5, 1, -1},
        {1, -1, 0.5, -0.5, 0.25, -0.25},
        {-0.2, 0.4, 0.1, -0.3, 0.2, -0.2},
        {0.6, -0.8, 0.4, -0.2, 0.1, -0.1},
        {0.3, 0.1, -0.4, -0.1, 0.2, -0.1},
        {0.5, -0.5, 1, -1.2, 0.4, -0.2}
    };

    private static Residuals errors(double shift) {
        double[][] shifted = new double[ERRORS.length][ERRORS[0].length];
        for (int node = 0; node < ERRORS.length; node++) {
            for (int t = 0; t < ERRORS[node].length; t++) {
                shifted[node][t] = ERRORS[node][t] + shift;
            }
        }
        return Residuals.of(shifted);
    }

    /** 10 against 4 + 3: a gap of 3, of which least squares gives each of three nodes a third. */
    @Test
    void twoLeavesByHand() {
        Hierarchy two = Hierarchy.of(List.of("a", "b"), List.of());
        Reconciler ols = Reconciler.of(two, ErrorCovariance.identity(two));
        assertThat(ols.reconcile(10, 4, 3)).containsExactly(new double[] {9, 5, 4}, within(1e-12));
        // By leaves: the total has variance 2 and gives 2/4 of the gap, each leaf 1/4.
        Reconciler structural = Reconciler.of(two, ErrorCovariance.structural(two));
        assertThat(structural.reconcile(10, 4, 3))
                .containsExactly(new double[] {8.5, 4.75, 3.75}, within(1e-12));
        // A gap of −8 takes 8/3 from a leaf of 1; held at 0, the rest of the gap goes to the two.
        assertThat(ols.reconcileNonNegative(0, 7, 1))
                .containsExactly(new double[] {3.5, 3.5, 0}, within(1e-12));
    }

    /** hierarchicalforecast 1.5.3, MinTrace. */
    @Test
    void agreesWithThePeer() {
        assertThat(Reconciler.of(FIVE, ErrorCovariance.identity(FIVE)).reconcile(BASE))
                .containsExactly(
                        new double[] {
                            96.37931034, 53.4137931, 42.96551724, 32.20689655,
                            21.20689655, 13.65517241, 10.65517241, 18.65517241
                        },
                        PEER);
        assertThat(Reconciler.of(FIVE, ErrorCovariance.structural(FIVE)).reconcile(BASE))
                .containsExactly(
                        new double[] {
                            93.33333333, 51.83333333, 41.5, 31.41666667,
                            20.41666667, 13.16666667, 10.16666667, 18.16666667
                        },
                        PEER);
        assertThat(
                        Reconciler.of(FIVE, ErrorCovariance.variances(FIVE, errors(0.5)))
                                .reconcile(BASE))
                .containsExactly(
                        new double[] {
                            92.07931652, 51.3366197, 40.74269682, 31.60508845,
                            19.73153125, 12.81265091, 9.54375908, 18.38628683
                        },
                        PEER);
        assertThat(Reconciler.of(FIVE, ErrorCovariance.shrunk(FIVE, errors(0))).reconcile(BASE))
                .containsExactly(
                        new double[] {
                            88.92392915, 49.77513292, 39.14879624, 31.09443014,
                            18.68070278, 12.45957312, 9.28285779, 17.40636533
                        },
                        PEER);
    }

    /** hierarchicalforecast 1.5.3, MinTrace(nonnegative=True). */
    @Test
    void agreesWithThePeerWhereNothingMayBeBelowZero() {
        assertThat(Reconciler.of(FIVE, ErrorCovariance.identity(FIVE)).reconcileNonNegative(LOW))
                .containsExactly(
                        new double[] {
                            3.69230766,
                            2.53846151,
                            1.15384616,
                            1.76923072,
                            0.76923078,
                            0,
                            1.15384614,
                            1e-08
                        },
                        INTERIOR_POINT);
        assertThat(
                        Reconciler.of(FIVE, ErrorCovariance.variances(FIVE, errors(0.5)))
                                .reconcileNonNegative(LOW))
                .containsExactly(
                        new double[] {
                            5.34465533,
                            3.6401546,
                            1.70450073,
                            1.6920296,
                            1.948125,
                            1e-08,
                            1.70450068,
                            4e-08
                        },
                        INTERIOR_POINT);
        assertThat(
                        Reconciler.of(FIVE, ErrorCovariance.shrunk(FIVE, errors(0)))
                                .reconcileNonNegative(LOW))
                .containsExactly(
                        new double[] {
                            8.17313198,
                            5.44062924,
                            2.73250273,
                            2.26915216,
                            3.17147708,
                            3e-08,
                            1.8605994,
                            0.8719033
                        },
                        INTERIOR_POINT);
    }

    /** numpy 2.4.6, by the pairs one by one. */
    @Test
    void shrinkageIsThatOfAllPairs() {
        assertThat(Shrinkage.intensity(errors(0))).isCloseTo(0.3654559332079982, within(1e-12));
    }

    @Test
    void whatAddsUpAlreadyStays() {
        double[] coherent = FIVE.sum(1, 2.5, 3, 4, 5);
        for (Reconciliation how : Reconciliation.values()) {
            assertThat(how.with(FIVE, errors(0)).reconcile(coherent))
                    .as(how.name())
                    .containsExactly(coherent, within(1e-12));
        }
    }

    /** Any order of leaves, any number of them: the same values, adding up to the last bit. */
    @Test
    void theOrderOfLeavesDoesNotMatterAndThousandsWork() {
        int leaves = 3_000;
        SplittableRandom random = new SplittableRandom(5);
        double[][] errors = new double[leaves][12];
        double[] base = new double[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            double shared = random.nextGaussian();
            base[leaf] = random.nextDouble(10);
            for (int t = 0; t < 12; t++) {
                errors[leaf][t] = random.nextGaussian() + shared * (t % 3);
            }
        }
        double[] forward = minTrace(errors, base, false);
        double[] backward = minTrace(errors, base, true);
        for (int leaf = 0; leaf < leaves; leaf++) {
            assertThat(forward[leaf]).isNotNegative();
            assertThat(forward[leaf]).isCloseTo(backward[leaf], within(1e-7));
        }
    }

    private static double[] minTrace(double[][] errors, double[] base, boolean backward) {
        int leaves = base.length;
        List<String> names = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        double[] ordered = new double[leaves];
        for (int i = 0; i < leaves; i++) {
            int leaf = backward ? leaves - 1 - i : i;
            names.add("leaf-" + leaf);
            keys.add("group-" + leaf % 40);
            ordered[i] = base[leaf];
        }
        Hierarchy hierarchy = Hierarchy.of(names, List.of(new Level("group", keys)));
        double[] all = hierarchy.sum(ordered);
        // The sums believe in a tenth less than the leaves do.
        for (int node = 0; node < hierarchy.aggregates(); node++) {
            all[node] *= 0.9;
        }
        double[] coherent =
                Reconciler.of(
                                hierarchy,
                                ErrorCovariance.shrunk(hierarchy, sums(hierarchy, names, errors)))
                        .reconcileNonNegative(all);
        assertThat(hierarchy.sum(hierarchy.leavesOf(coherent))).isEqualTo(coherent);
        double[] result = new double[leaves];
        for (int i = 0; i < leaves; i++) {
            result[backward ? leaves - 1 - i : i] = coherent[hierarchy.aggregates() + i];
        }
        return result;
    }

    private static Residuals sums(Hierarchy hierarchy, List<String> names, double[][] errors) {
        double[][] all = new double[hierarchy.nodes()][errors[0].length];
        for (int t = 0; t < errors[0].length; t++) {
            double[] at = new double[names.size()];
            for (int i = 0; i < at.length; i++) {
                at[i] = errors[Integer.parseInt(names.get(i).substring(5))][t];
            }
            double[] sums = hierarchy.sum(at);
            for (int node = 0; node < sums.length; node++) {
                all[node][t] = sums[node];
            }
        }
        return Residuals.of(all);
    }
}
