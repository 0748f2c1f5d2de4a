package io.suanpan.forecasting.many;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Horizon;
import io.suanpan.forecasting.Series;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Forecasts any number of series by one method. What is no series, or asks for no horizon, gets a
 * {@link Refusal} and stops nobody. The outcomes are the same, and in the order of the series,
 * whatever the number of threads; a few hundred are in memory at a time. Thread-safe.
 */
public final class ManyForecasts {
    private final ForecastMethod method;
    private final Levels levels;

    public ManyForecasts(ForecastMethod method, Levels levels) {
        this.method = method;
        this.levels = levels;
    }

    /** One of them, on this thread. */
    public Outcome of(AskedSeries asked) {
        try {
            int horizon = Horizon.require(asked.horizon());
            Series history = asked.history();
            return SeriesForecast.of(history, method.fit(history), horizon, levels);
        } catch (SuanpanException e) {
            return new Refusal(asked.id(), e);
        } catch (RuntimeException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The method %s failed on the series \"%s\": %s."
                            .formatted(method.name(), asked.id(), e),
                    "Please report it with that series; use another method until it is mended.",
                    e);
        }
    }

    /**
     * @param asked read by the calling thread alone
     * @param threads that forecast; with 1 the calling thread does it
     * @param taker is given the outcomes by the calling thread
     */
    public void inOrder(
            Iterator<? extends AskedSeries> asked, int threads, Consumer<Outcome> taker) {
        InOrder.of(asked, threads, this::of, taker);
    }
}
