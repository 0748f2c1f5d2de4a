package io.suanpan.forecasting.hierarchy;

/**
 * Makes forecasts add up with the least change by W: ỹ = ŷ − W C' (C W C')⁻¹ C ŷ with C = [I, −A],
 * the same as S (S' W⁻¹ S)⁻¹ S' W⁻¹ ŷ (Wickramasuriya, Athanasopoulos and Hyndman 2019). The only
 * system that is solved has as many rows as there are aggregates; leaves cost linear time. With n
 * nodes, m aggregates, k levels and T errors: n·k² + m²·T + m³/3 once, n·(k + T) + m² for each
 * reconciliation. Immutable and thread-safe.
 */
public final class Reconciler {
    private final Hierarchy hierarchy;
    private final ErrorCovariance covariance;
    private final Cholesky system;

    private Reconciler(Hierarchy hierarchy, ErrorCovariance covariance, Cholesky system) {
        this.hierarchy = hierarchy;
        this.covariance = covariance;
        this.system = system;
    }

    public static Reconciler of(Hierarchy hierarchy, ErrorCovariance covariance) {
        return new Reconciler(
                hierarchy,
                covariance,
                Cholesky.of(hierarchy.aggregates(), system(hierarchy, covariance)));
    }

    /** C W C', its lower triangle. */
    private static double[] system(Hierarchy hierarchy, ErrorCovariance covariance) {
        int size = hierarchy.aggregates();
        double[] matrix = new double[size * size];
        for (int node = 0; node < size; node++) {
            matrix[node * size + node] = covariance.diagonal(node);
        }
        for (int leaf = 0; leaf < hierarchy.leaves(); leaf++) {
            double variance = covariance.diagonal(size + leaf);
            for (int a = 0; a < hierarchy.levels(); a++) {
                int row = hierarchy.node(a, leaf) * size;
                for (int b = 0; b <= a; b++) {
                    matrix[row + hierarchy.node(b, leaf)] += variance;
                }
            }
        }
        addFactors(matrix, hierarchy, covariance);
        return matrix;
    }

    private static void addFactors(
            double[] matrix, Hierarchy hierarchy, ErrorCovariance covariance) {
        int size = hierarchy.aggregates();
        double[] column = new double[covariance.nodes()];
        for (int r = 0; r < covariance.rank(); r++) {
            for (int node = 0; node < column.length; node++) {
                column[node] = covariance.factor(node, r);
            }
            double[] gap = hierarchy.incoherence(column);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    matrix[i * size + j] += gap[i] * gap[j];
                }
            }
        }
    }

    /**
     * @param base forecasts of all nodes for one step; each step is reconciled by itself
     * @return coherent forecasts of all nodes; aggregates are the sums of the leaves to the last
     *     bit
     */
    public double[] reconcile(double... base) {
        double[] nodes = base.clone();
        double[] change = covariance.times(hierarchy.incoherenceTransposed(multipliers(base)));
        for (int node = 0; node < nodes.length; node++) {
            nodes[node] -= change[node];
        }
        return hierarchy.sum(hierarchy.leavesOf(nodes));
    }

    /** (C W C')⁻¹ C ŷ. */
    double[] multipliers(double... base) {
        return system.solve(hierarchy.incoherence(base));
    }

    /** The same with no leaf below 0, and so no sum: the closest by W, see {@link NonNegative}. */
    public double[] reconcileNonNegative(double... base) {
        double[] free = reconcile(base);
        for (int leaf = hierarchy.aggregates(); leaf < free.length; leaf++) {
            if (free[leaf] < 0) {
                return new NonNegative(hierarchy, covariance, base).solve();
            }
        }
        return free;
    }
}
