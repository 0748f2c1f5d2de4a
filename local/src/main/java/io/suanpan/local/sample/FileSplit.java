package io.suanpan.local.sample;

/** How many files a table of events in time is written to. */
public enum FileSplit {
    /** By month where the shop is large (customers × days above 4 million), else whole. */
    AUTO,
    /** One file a table, as in {@code orders.csv.gz}. */
    WHOLE,
    /** One file a table and month, as in {@code orders-2026-01.csv.gz}. */
    MONTHLY;

    private static final long LARGE = 4_000_000;

    boolean monthly(int customers, int days) {
        return this == MONTHLY || (this == AUTO && (long) customers * days > LARGE);
    }
}
