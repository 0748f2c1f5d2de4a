package io.suanpan.forecasting.stock;

import io.suanpan.forecasting.SamplePaths;

/** Paths as they were simulated. */
record PathForecast(SamplePaths paths, int daysPerStep) implements DemandForecast {
    PathForecast {
        Require.atLeast("The forecast", "daysPerStep", daysPerStep, 1);
    }
}
