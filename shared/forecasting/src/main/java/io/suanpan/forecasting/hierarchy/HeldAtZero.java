package io.suanpan.forecasting.hierarchy;

import java.util.Arrays;

/**
 * The reconciliation when some leaves are known to be 0. With errors D^½ε + U·f the shared part f
 * has, given those leaves Z, the covariance M = (I + U_Z' D_Z⁻¹ U_Z)⁻¹ and the mean −M U_Z' D_Z⁻¹
 * ŷ_Z; the other nodes then have the forecasts ŷ + U·E(f) and the covariance D + U M U'.
 */
final class HeldAtZero {
    private final Hierarchy hierarchy;
    private final ErrorCovariance covariance;
    private final double[] values;
    private final double[] pulls;

    private HeldAtZero(
            Hierarchy hierarchy, ErrorCovariance covariance, double[] base, boolean[] held) {
        this.hierarchy = hierarchy;
        this.covariance = covariance;
        boolean[] known = new boolean[base.length];
        System.arraycopy(held, 0, known, hierarchy.aggregates(), held.length);
        Cholesky shared = precision(known);
        double[] moved = moved(base, known, shared);
        Reconciler reconciler = Reconciler.of(hierarchy, given(known, shared));
        values = reconciler.reconcile(moved);
        pulls = pulls(base, reconciler.multipliers(moved));
    }

    static HeldAtZero of(
            Hierarchy hierarchy, ErrorCovariance covariance, double[] base, boolean[] held) {
        return new HeldAtZero(hierarchy, covariance, base, held);
    }

    double[] values() {
        return values;
    }

    /** The Lagrange multiplier of a held node times its variance: below 0 where 0 is too low. */
    double pull(int node) {
        return pulls[node];
    }

    /** Cholesky of I + U_N' D_N⁻¹ U_N over the nodes N that are asked for. */
    private Cholesky precision(boolean[] nodes) {
        int rank = covariance.rank();
        double[] matrix = new double[rank * rank];
        for (int r = 0; r < rank; r++) {
            matrix[r * rank + r] = 1;
        }
        for (int node = 0; node < nodes.length; node++) {
            if (nodes[node]) {
                addOuter(matrix, node);
            }
        }
        return Cholesky.of(rank, matrix);
    }

    private void addOuter(double[] matrix, int node) {
        int rank = covariance.rank();
        double weight = 1 / covariance.diagonal(node);
        for (int r = 0; r < rank; r++) {
            double factor = weight * covariance.factor(node, r);
            for (int s = 0; s <= r; s++) {
                matrix[r * rank + s] += factor * covariance.factor(node, s);
            }
        }
    }

    private double[] moved(double[] base, boolean[] known, Cholesky shared) {
        double[] weighted = new double[base.length];
        for (int node = 0; node < base.length; node++) {
            weighted[node] = known[node] ? base[node] / covariance.diagonal(node) : 0;
        }
        double[] mean = shared.solve(covariance.project(weighted));
        double[] moved = new double[base.length];
        for (int node = 0; node < base.length; node++) {
            moved[node] = known[node] ? 0 : base[node] - product(node, mean);
        }
        return moved;
    }

    private double product(int node, double[] f) {
        double sum = 0;
        for (int r = 0; r < f.length; r++) {
            sum += covariance.factor(node, r) * f[r];
        }
        return sum;
    }

    private ErrorCovariance given(boolean[] known, Cholesky shared) {
        int rank = covariance.rank();
        double[] diagonal = new double[known.length];
        double[] factors = new double[known.length * rank];
        double[] row = new double[rank];
        for (int node = 0; node < known.length; node++) {
            if (!known[node]) {
                diagonal[node] = covariance.diagonal(node);
                for (int r = 0; r < rank; r++) {
                    row[r] = covariance.factor(node, r);
                }
                System.arraycopy(shared.solveLower(row), 0, factors, node * rank, rank);
            }
        }
        return new ErrorCovariance(diagonal, rank, factors);
    }

    /** D (W⁻¹(y − ŷ) + C'ν), by Woodbury's identity for W⁻¹. */
    private double[] pulls(double[] base, double[] multipliers) {
        double[] weighted = new double[base.length];
        for (int node = 0; node < base.length; node++) {
            weighted[node] = (values[node] - base[node]) / covariance.diagonal(node);
        }
        boolean[] all = new boolean[base.length];
        Arrays.fill(all, true);
        double[] common = precision(all).solve(covariance.project(weighted));
        double[] transposed = hierarchy.incoherenceTransposed(multipliers);
        double[] pulls = new double[base.length];
        for (int node = 0; node < base.length; node++) {
            pulls[node] =
                    values[node]
                            - base[node]
                            - product(node, common)
                            + covariance.diagonal(node) * transposed[node];
        }
        return pulls;
    }
}
