package io.suanpan.forecasting.arima;

import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Series;

/**
 * ARIMA of a stated order, by exact likelihood. A history too short for it is answered by {@link
 * AutoArima}. Stateless and thread-safe.
 */
public final class Arima implements ForecastMethod {
    private final ArimaOrder order;

    public Arima(ArimaOrder order) {
        this.order = order;
    }

    @Override
    public String name() {
        return "arima-" + order.p() + order.d() + order.q();
    }

    @Override
    public ArimaModel fit(Series history) {
        return fit(history, Design.none());
    }

    /** The same for the errors of a regression. */
    public ArimaModel fit(Series history, Design design) {
        Estimator estimator = new Estimator(history.values(), order, design);
        int needed = order.lost() + order.coefficients() + design.count() + 3;
        if (history.length() < needed) {
            return new AutoArima(AutoArima.Options.defaults()).fit(history, design);
        }
        return new ArimaModel(history, design, estimator.exact(order));
    }
}
