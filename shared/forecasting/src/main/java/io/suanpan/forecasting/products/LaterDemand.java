package io.suanpan.forecasting.products;

import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.stock.DemandForecast;

/**
 * The demand from a day on that lies some days after the first week of the paths: what sold before
 * has left the stock already.
 *
 * @param elapsedDays from the first Monday to the first day of the plan, 0 or more
 */
record LaterDemand(SamplePaths paths, int elapsedDays) implements DemandForecast {

    /** A share of it, as one warehouse of several sees it. */
    LaterDemand share(double share, long seed) {
        return new LaterDemand(Thinning.of(paths, share, seed), elapsedDays);
    }

    @Override
    public int daysPerStep() {
        return WEEK;
    }

    @Override
    public double demand(int path, double days) {
        return DemandForecast.super.demand(path, elapsedDays + days)
                - (elapsedDays == 0 ? 0 : DemandForecast.super.demand(path, elapsedDays));
    }
}
