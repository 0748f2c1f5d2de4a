package io.suanpan.learning.table;

import io.suanpan.learning.LabelledRows;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The same customers in two lists, one below the other: a later snapshot repeats an earlier one row
 * by row, and a cell has stayed or moved by the step of its feature, as a tenure does by a month.
 * Such rows need not have a single equal value; what ties them is how far apart they stand.
 *
 * <p>A distance counts where half of {@value #ASKED} pairs at it move by its steps, the most
 * frequent ones, in all but {@value #CHANGES} features, and where chance would hardly make one such
 * pair at any distance. O(rows · features · {@value #ASKED}).
 */
final class Snapshots {
    private static final int CHANGES = 4;
    private static final int ASKED = 32;
    private static final double CHANCE = 1e-3;
    private static final int DRAWN = 4_000;

    /** A list of fewer rows is no snapshot. */
    private static final int LEAST_ROWS = 100;

    /** Of the features of a pair at such a distance one in so many may have changed otherwise. */
    private static final int CHANGED_OF = 3;

    private final LabelledRows rows;
    private final double[] steps;
    private final double[] moves = new double[ASKED];
    private final int[] drawn;

    Snapshots(LabelledRows rows) {
        this.rows = rows;
        this.steps = new double[rows.featureCount()];
        this.drawn = new SplittableRandom(1).ints(2L * DRAWN, 0, rows.rowCount()).toArray();
    }

    /** Takes two rows of one customer. */
    interface Pairs {
        void pair(int earlier, int later);
    }

    void find(Pairs found) {
        for (int distance = 1; distance <= rows.rowCount() - LEAST_ROWS; distance++) {
            findSteps(distance);
            if (repeats(distance) && chance() < CHANCE / rows.rowCount()) {
                find(distance, found);
            }
        }
    }

    private void find(int distance, Pairs found) {
        for (int row = 0; row + distance < rows.rowCount(); row++) {
            if (CHANGED_OF * changes(row, row + distance) <= steps.length) {
                found.pair(row, row + distance);
            }
        }
    }

    private void findSteps(int distance) {
        for (int feature = 0; feature < steps.length; feature++) {
            for (int k = 0; k < ASKED; k++) {
                int row = askedRow(k, distance);
                moves[k] = step(row, row + distance, feature);
            }
            steps[feature] = mostFrequent(moves);
        }
    }

    /** The k-th of some rows that lie evenly among those with another at the distance. */
    private int askedRow(int k, int distance) {
        return (int) ((long) k * (rows.rowCount() - distance) / ASKED);
    }

    /** To four decimals, so that sums of decimal fractions compare; NaN where one is missing. */
    private double step(int from, int to, int feature) {
        return Math.rint(1e4 * (rows.value(to, feature) - rows.value(from, feature))) / 1e4;
    }

    /** The least of those; 0 where all are NaN. */
    private static double mostFrequent(double[] values) {
        Arrays.sort(values);
        double most = 0;
        int times = 0;
        int run = 0;
        for (int k = 0; k < values.length && !Double.isNaN(values[k]); k++) {
            run = k > 0 && values[k] == values[k - 1] ? run + 1 : 1;
            if (run > times) {
                times = run;
                most = values[k];
            }
        }
        return most;
    }

    private boolean repeats(int distance) {
        int repeated = 0;
        for (int k = 0; k < ASKED; k++) {
            int row = askedRow(k, distance);
            repeated += changes(row, row + distance) <= CHANGES ? 1 : 0;
        }
        return 2 * repeated >= ASKED;
    }

    private int changes(int from, int to) {
        int changes = 0;
        for (int feature = 0; feature < steps.length; feature++) {
            changes += isStep(from, to, feature) ? 0 : 1;
        }
        return changes;
    }

    private boolean isStep(int from, int to, int feature) {
        return step(from, to, feature) == steps[feature];
    }

    /** That two random rows move by the steps in all but the features where that is rarest. */
    private double chance() {
        double[] shares = new double[steps.length];
        for (int feature = 0; feature < steps.length; feature++) {
            int same = 1;
            for (int k = 0; k < DRAWN; k++) {
                same += isStep(drawn[2 * k], drawn[2 * k + 1], feature) ? 1 : 0;
            }
            shares[feature] = same / (DRAWN + 1.0);
        }
        Arrays.sort(shares);
        double chance = 1;
        for (int k = CHANGES; k < shares.length; k++) {
            chance *= shares[k];
        }
        return chance;
    }
}
