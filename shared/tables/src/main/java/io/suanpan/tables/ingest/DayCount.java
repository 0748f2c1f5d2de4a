package io.suanpan.tables.ingest;

import java.time.LocalDate;

/**
 * One day of a file.
 *
 * @param day UTC date
 * @param rows accepted rows that are no returns
 * @param quantity pieces in them; 0 for tables without
 * @param amountMinor money in them, minor units; 0 for tables without
 * @param logPrice mean natural logarithm of the unit prices in major units; 0 for tables without
 */
public record DayCount(
        LocalDate day, long rows, long quantity, long amountMinor, double logPrice) {}
