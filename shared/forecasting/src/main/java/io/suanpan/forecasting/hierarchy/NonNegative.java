package io.suanpan.forecasting.hierarchy;

/**
 * The coherent values closest to the base forecasts by W with no leaf below 0 (Wickramasuriya,
 * Turlach and Hyndman 2020, Statistics and Computing 30), by block principal pivoting: leaves are
 * held at 0 or left free; those that break their condition change sides, all at once while that
 * helps, one by one otherwise (Júdice and Pires 1994, Computers and Operations Research 21).
 *
 * <p>Leaves held at 0 are what is known of errors that vary together: the rest is reconciled by the
 * covariance given that, see {@link HeldAtZero}. Each turn costs about one {@link Reconciler}.
 */
final class NonNegative {
    /** Turns without fewer broken conditions before leaves change one by one. */
    private static final int PATIENCE = 3;

    /** Not reached on real data, where 2 to 6 turns do; then the leaves below 0 are cut. */
    private static final int MOST_TURNS = 400;

    private static final double TOLERANCE = 1e-10;

    private final Hierarchy hierarchy;
    private final ErrorCovariance covariance;
    private final double[] base;
    private final double tolerance;
    private final boolean[] held;

    NonNegative(Hierarchy hierarchy, ErrorCovariance covariance, double[] base) {
        this.hierarchy = hierarchy;
        this.covariance = covariance;
        this.base = base;
        this.held = new boolean[hierarchy.leaves()];
        double largest = 0;
        for (double value : base) {
            largest = Math.max(largest, Math.abs(value));
        }
        this.tolerance = TOLERANCE * largest;
    }

    double[] solve() {
        int fewest = Integer.MAX_VALUE;
        int patience = PATIENCE;
        double[] values = base;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            HeldAtZero step = HeldAtZero.of(hierarchy, covariance, base, held);
            values = step.values();
            boolean[] broken = broken(values, step);
            int count = count(broken);
            if (count == 0) {
                break;
            }
            patience = count < fewest ? PATIENCE : patience - 1;
            fewest = Math.min(fewest, count);
            change(broken, patience > 0);
        }
        return cut(values);
    }

    private boolean[] broken(double[] values, HeldAtZero step) {
        boolean[] broken = new boolean[held.length];
        for (int leaf = 0; leaf < held.length; leaf++) {
            int node = hierarchy.aggregates() + leaf;
            broken[leaf] = held[leaf] ? step.pull(node) < -tolerance : values[node] < -tolerance;
        }
        return broken;
    }

    private static int count(boolean[] broken) {
        int count = 0;
        for (boolean one : broken) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private void change(boolean[] broken, boolean all) {
        for (int leaf = held.length - 1; leaf >= 0; leaf--) {
            if (broken[leaf]) {
                held[leaf] = !held[leaf];
                if (!all) {
                    return;
                }
            }
        }
    }

    private double[] cut(double[] values) {
        double[] leaves = hierarchy.leavesOf(values);
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            leaves[leaf] = held[leaf] ? 0 : Math.max(0, leaves[leaf]);
        }
        return hierarchy.sum(leaves);
    }
}
