package io.suanpan.forecasting;

/**
 * What a {@link PooledMethod} has learned; forecasts any series, also one it has not seen.
 * Immutable and thread-safe.
 */
public interface PooledModel extends ForecastMethod {
    /** Compact and versioned; what reads it back forecasts the same bits. */
    byte[] toBytes();
}
