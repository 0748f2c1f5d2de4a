package io.suanpan.forecasting;

import java.util.List;

/** A way to forecast that learns from many series before it sees the one. Stateless. */
public interface PooledMethod {
    /** As in {@code --method}: lower case letters, digits and dashes. */
    String name();

    /**
     * Learns from histories alone: what it is tested by stands at their ends. The same series in
     * the same order and the same seed give the same bytes.
     *
     * @param horizon steps that are asked for most; further ones are answered as the last of them
     */
    PooledModel train(List<Series> histories, int horizon, long seed);
}
