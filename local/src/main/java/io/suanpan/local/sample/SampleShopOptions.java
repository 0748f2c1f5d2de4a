package io.suanpan.local.sample;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The size of a sample shop and its seed. Equal options give equal bytes.
 *
 * @param customers who have registered by the end, 20 to 2,000,000
 * @param days simulated, 30 to 3,650
 * @param products in the catalogue over all its time, 24 to 5,000
 * @param seed of every random draw
 * @param dirtyRate chance that a row is followed by a faulty one (or is itself mis-spelt), 0 to 0.5
 * @param endDate the last simulated day (UTC); nothing depends on the clock
 * @param fileSplit whether large tables get one file or one a month
 */
public record SampleShopOptions(
        int customers,
        int days,
        int products,
        long seed,
        double dirtyRate,
        LocalDate endDate,
        FileSplit fileSplit) {

    public SampleShopOptions {
        within("customers", customers, 20, 2_000_000);
        within("days", days, 30, 3_650);
        within("products", products, 24, 5_000);
        within("dirtyRate", dirtyRate, 0, 0.5);
    }

    /**
     * 1,500 customers over 420 days: a whole year of seasons and enough dates before it to learn
     * from, and small enough to be read and trained on in half a minute. 120 products, so that each
     * sells often enough to be forecast. 1.5 % of dirt is what a well-kept export has. A fixed end
     * keeps the bytes stable.
     */
    public static SampleShopOptions defaults() {
        return new SampleShopOptions(
                1_500, 420, 120, 1, 0.015, LocalDate.of(2026, 10, 31), FileSplit.AUTO);
    }

    /**
     * The same, but never beyond yesterday: an import refuses what is dated in the future, which on
     * a machine whose clock is behind would be the better part of the shop.
     */
    public static SampleShopOptions defaultsOn(Clock clock) {
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        SampleShopOptions usual = defaults();
        return yesterday.isBefore(usual.endDate()) ? usual.withEndDate(yesterday) : usual;
    }

    public SampleShopOptions withCustomers(int value) {
        return new SampleShopOptions(value, days, products, seed, dirtyRate, endDate, fileSplit);
    }

    public SampleShopOptions withDays(int value) {
        return new SampleShopOptions(
                customers, value, products, seed, dirtyRate, endDate, fileSplit);
    }

    public SampleShopOptions withProducts(int value) {
        return new SampleShopOptions(customers, days, value, seed, dirtyRate, endDate, fileSplit);
    }

    public SampleShopOptions withSeed(long value) {
        return new SampleShopOptions(
                customers, days, products, value, dirtyRate, endDate, fileSplit);
    }

    public SampleShopOptions withDirtyRate(double value) {
        return new SampleShopOptions(customers, days, products, seed, value, endDate, fileSplit);
    }

    public SampleShopOptions withEndDate(LocalDate value) {
        return new SampleShopOptions(customers, days, products, seed, dirtyRate, value, fileSplit);
    }

    public SampleShopOptions withFileSplit(FileSplit value) {
        return new SampleShopOptions(customers, days, products, seed, dirtyRate, endDate, value);
    }

    /** The first simulated day. */
    public LocalDate firstDate() {
        return endDate.minusDays(days - 1L);
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The sample shop cannot have %s = %s.".formatted(name, plain(value)),
                    "Choose %s between %s and %s.".formatted(name, plain(least), plain(most)));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
