package io.suanpan.tables.raw;

/**
 * A new value for one field of a quarantined row.
 *
 * @param row number in the raw file, 1 for the first after the header
 * @param column as in the quarantine line; where a record stands for several rows, as a GA4 event
 *     with items does, {@code quantity} is that of all of them and {@code quantity[1]} that of the
 *     second
 * @param value as the raw file should have had it; empty to blank the field
 */
public record Mend(long row, String column, String value) {}
