package io.suanpan.forecasting.interval;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Horizon;
import io.suanpan.forecasting.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * Any method with {@link CalibratedModel calibrated} intervals. Errors of other series like the one
 * that is asked are added to its own where that alone is too short. Immutable and thread-safe.
 */
public final class CalibratedMethod implements ForecastMethod {
    /** So many errors a step reach a bound of 2.5 % without help: 1/0.025 − 1. */
    private static final int ENOUGH = 39;

    private final ForecastMethod method;
    private final int horizon;
    private final int origins;
    private final ErrorPaths others;

    private CalibratedMethod(ForecastMethod method, int horizon, int origins, ErrorPaths others) {
        this.method = method;
        this.horizon = horizon;
        this.origins = origins;
        this.others = others;
    }

    /**
     * By the errors of the asked series alone.
     *
     * @param horizon steps to calibrate; later ones are scaled as the last
     * @param origins earlier forecasts, one step apart, each as costly as the forecast itself
     */
    public static CalibratedMethod own(ForecastMethod method, int horizon, int origins) {
        return new CalibratedMethod(
                method, Horizon.require(horizon), origins, ErrorPaths.none(horizon));
    }

    /**
     * By the errors on series that are alike, {@code origins} for each, a horizon apart; a series
     * whose own errors do not suffice needs none.
     */
    public static CalibratedMethod pooled(
            ForecastMethod method, int horizon, int origins, List<Series> alike) {
        List<ErrorPaths> each = new ArrayList<>();
        for (Series one : alike) {
            each.add(ErrorPaths.of(method, one, horizon, origins, horizon));
        }
        return new CalibratedMethod(method, horizon, 0, ErrorPaths.pooled(horizon, each));
    }

    @Override
    public String name() {
        return method.name() + "-calibrated";
    }

    @Override
    public FittedModel fit(Series history) {
        ErrorPaths own = ErrorPaths.of(method, history, horizon, origins, 1);
        return CalibratedModel.of(method.fit(history), history, withOthers(own));
    }

    private ErrorPaths withOthers(ErrorPaths own) {
        if (own.count() == 0) {
            return others;
        }
        return own.count() >= ENOUGH || others.count() == 0
                ? own
                : ErrorPaths.pooled(horizon, List.of(own, others));
    }
}
