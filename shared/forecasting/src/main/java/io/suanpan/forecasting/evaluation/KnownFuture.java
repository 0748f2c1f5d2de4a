package io.suanpan.forecasting.evaluation;

import io.suanpan.forecasting.Series;
import java.util.Arrays;

/** A history to learn from, and what came after it. Immutable. */
public final class KnownFuture {
    private final Series history;
    private final Frequency frequency;
    private final String category;
    private final double[] future;

    public KnownFuture(Series history, Frequency frequency, String category, double... future) {
        this.history = history;
        this.frequency = frequency;
        this.category = category;
        this.future = future.clone();
    }

    public Series history() {
        return history;
    }

    public Frequency frequency() {
        return frequency;
    }

    public String category() {
        return category;
    }

    public int horizon() {
        return future.length;
    }

    /** A copy. */
    public double[] future() {
        return future.clone();
    }

    /**
     * The same question asked earlier: the last values of the history are its future. What is
     * chosen by such a question has not seen the real future.
     *
     * @param back values taken off the history's end, at least the horizon
     */
    public KnownFuture earlier(int back) {
        int end = history.length() - back;
        double[] values = history.values();
        return new KnownFuture(
                history.first(end),
                frequency,
                category,
                Arrays.copyOfRange(values, end, end + horizon()));
    }
}
