package io.suanpan.learning.table;

/**
 * What was done about a column, for people to read.
 *
 * @param done as {@code dropped: constant}
 * @param why with numbers
 */
public record ColumnFinding(String column, String done, String why) {}
