package io.suanpan.forecasting.many;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Series;

/** A series to be forecast. Its history is made by the thread that forecasts it, and once. */
public interface AskedSeries {
    /** As the answer will name it. */
    String id();

    /** Steps to forecast, as in {@link io.suanpan.forecasting.Horizon}. */
    int horizon();

    /**
     * @throws SuanpanException where what was given is no series; it becomes the answer
     */
    Series history();

    static AskedSeries of(Series history, int horizon) {
        return new Known(history, horizon);
    }

    /** One that is there already. */
    record Known(Series history, int horizon) implements AskedSeries {
        @Override
        public String id() {
            return history.id();
        }
    }
}
