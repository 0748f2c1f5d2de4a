package io.suanpan.forecasting.stock.policy;

import io.suanpan.forecasting.stock.Require;

/**
 * How well stock shall serve.
 *
 * @param level above 0, below 1
 */
public record ServiceTarget(Measure measure, double level) {
    /** What the level is a share of. */
    public enum Measure {
        /** Replenishment cycles without a stock-out. */
        CYCLE,
        /** Units served from stock at once. */
        FILL_RATE
    }

    public ServiceTarget {
        Require.share("The service target", "level", level);
    }

    public static ServiceTarget cycle(double level) {
        return new ServiceTarget(Measure.CYCLE, level);
    }

    public static ServiceTarget fillRate(double level) {
        return new ServiceTarget(Measure.FILL_RATE, level);
    }
}
