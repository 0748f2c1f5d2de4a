package io.suanpan.forecasting.stock;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.SamplePaths;

/**
 * What may sell of one product, as possible futures. Any forecast method fits: its model simulates
 * them; a forecast that only knows quantiles becomes one by {@link QuantileForecast}.
 */
public interface DemandForecast {
    int WEEK = 7;

    /** Possible demand, one value a step; a value below 0 counts as 0. */
    SamplePaths paths();

    /** Days in a step: 7 for weeks, 1 for days. */
    int daysPerStep();

    /**
     * Demand of one path from today on. A part of a step counts by its share of days; beyond its
     * end a path goes on at its own mean.
     */
    default double demand(int path, double days) {
        SamplePaths paths = paths();
        double steps = days / daysPerStep();
        int whole = (int) Math.min(paths.horizon(), steps);
        double sum = 0;
        for (int h = 0; h < whole; h++) {
            sum += Math.max(0, paths.value(path, h));
        }
        if (whole < paths.horizon()) {
            return sum + (steps - whole) * Math.max(0, paths.value(path, whole));
        }
        return sum + (steps - whole) * sum / whole;
    }

    static DemandForecast of(SamplePaths paths, int daysPerStep) {
        return new PathForecast(paths, daysPerStep);
    }

    /** Weeks simulated from a model; the same seed, the same paths. */
    static DemandForecast weekly(FittedModel model, int weeks, int count, long seed) {
        return of(SamplePaths.of(model, weeks, count, seed), WEEK);
    }
}
