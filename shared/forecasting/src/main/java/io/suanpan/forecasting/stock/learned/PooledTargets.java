package io.suanpan.forecasting.stock.learned;

import io.suanpan.forecasting.stock.Require;
import io.suanpan.forecasting.stock.policy.ServiceTarget;
import java.util.Arrays;

/**
 * Order-up-to levels for a shop that wants a share of all its units served from stock with the
 * least stock: one {@link NewsvendorRegression} over all products gives their shape, one factor for
 * all lifts it so that past windows would have met the target. As weeks go by, units that were
 * short beyond the target are made up for: the factor grows with the shortfall. Nothing of a week
 * is used before it is over. Not thread-safe; deterministic.
 */
public final class PooledTargets {
    /**
     * The regression's ratio is 1 − 0.4·(1 − fill rate): of the units that a window lacks only
     * those of its last week are new. Chosen on the first weeks of the shop's year.
     */
    private static final double RATIO_SHARE = 0.4;

    private static final double RIDGE = 1e-3;

    /** Log factor for a shortfall of one week's demand: made up for within a quarter. */
    private static final double GAIN = 1.3;

    private static final double LARGEST_FACTOR = 8;

    private final double fillRate;
    private final int features;
    private final NewsvendorRegression regression;
    private final double[] prior;
    private double[] theta;
    private double factor = 1;

    /** Demand of the window without its last week, row by row. */
    private double[] before = new double[1024];

    /**
     * @param target of units from stock
     * @param features numbers in a row, the first of them a constant 1, the others logarithms
     */
    public PooledTargets(ServiceTarget target, int features) {
        if (target.measure() != ServiceTarget.Measure.FILL_RATE) {
            throw Require.refused(
                    "The pooled target", "measure", target.measure(), "Use a fill rate.");
        }
        this.fillRate = target.level();
        this.features = features;
        regression = new NewsvendorRegression(features, 1 - RATIO_SHARE * (1 - fillRate), RIDGE);
        prior = new double[features];
        Arrays.fill(prior, 0.8 / Math.max(1, features - 1));
        prior[0] = 2;
        theta = prior.clone();
    }

    /**
     * A window that is over: demand from a look at the stock until the order after it has arrived.
     *
     * @param row what was known before it
     * @param beforeUnits demand without the window's last week, which an earlier order serves
     * @param units demand of the whole window
     */
    public void add(double[] row, double beforeUnits, double units) {
        if (regression.rows() == before.length) {
            before = Arrays.copyOf(before, 2 * before.length);
        }
        before[regression.rows()] = beforeUnits;
        regression.add(row, units);
    }

    /**
     * Learns from all windows so far.
     *
     * @param shortfallWeeks units short beyond the target until now, in weeks of demand; negative
     *     where more was served than asked for
     */
    public void learn(double shortfallWeeks) {
        theta = regression.fit(prior, theta);
        factor = factor() * StrictMath.exp(Math.clamp(GAIN * shortfallWeeks, -1, 1));
    }

    /** The factor at which the windows would have met the target, by halving. */
    private double factor() {
        int rows = regression.rows();
        double[] units = new double[rows];
        double asked = 0;
        for (int i = 0; i < rows; i++) {
            units[i] = regression.units(theta, i);
            asked += regression.demand(i) - before[i];
        }
        double low = 1 / LARGEST_FACTOR;
        double high = LARGEST_FACTOR;
        for (int step = 0; step < 30; step++) {
            double middle = Math.sqrt(low * high);
            if (missing(units, middle) > (1 - fillRate) * asked) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return asked > 0 ? high : 1;
    }

    /** Units short in the last weeks of all windows. */
    private double missing(double[] units, double times) {
        double missing = 0;
        for (int i = 0; i < units.length; i++) {
            double stock = times * units[i];
            missing += Math.max(0, regression.demand(i) - stock) - Math.max(0, before[i] - stock);
        }
        return missing;
    }

    /** Order-up-to level for a product, in whole units, half rounded up. */
    public long upToUnits(double[] row) {
        if (row.length != features) {
            throw Require.refused(
                    "A row of the pooled target", "numbers", row.length, "Give " + features + ".");
        }
        return Math.round(factor * NewsvendorRegression.units(theta, row));
    }
}
