package io.suanpan.forecasting;

/** A way to forecast. Stateless and thread-safe; the same series gives the same bytes. */
public interface ForecastMethod {
    /** As in {@code --method}: lower case letters, digits and dashes. */
    String name();

    /**
     * Any series is answered: where it is too short for this method, by a simpler one, named so.
     */
    FittedModel fit(Series history);
}
