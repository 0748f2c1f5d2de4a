package io.suanpan.gateway;

/** A handler's own measurements of one request. Not thread-safe: for the handling thread alone. */
public interface Metrics {

    /**
     * Adds to a count.
     *
     * @param name in upper camel case, as in {@code RowsQuarantined}: 1 to 64 letters and digits
     */
    void count(String name, long amount);

    /** States a value; the last one of a name holds. */
    void value(String name, MetricUnit unit, double value);
}
