package io.suanpan.tables.formats;

import io.suanpan.tables.raw.RawLayout;
import java.util.List;
import java.util.Map;

/**
 * One kind of export. A new one is a class that implements {@link SalesFormat} or {@link
 * TableFormat} and a line in {@link ImportFormats}.
 */
public sealed interface ImportFormat permits SalesFormat, TableFormat {

    /** The source in {@code raw/<source>/…}. */
    String name();

    /** The columns to read. */
    RawLayout layout();

    /** How each column of the staged row comes from the raw record. */
    Map<String, Mapped> mapping();

    /** All checks of single rows, in the order in which a report lists them; at most 62 reject. */
    List<Rule> rules();

    /** What the report counts over all rows read: a SQL aggregate over the staged rows by name. */
    Map<String, String> observations();

    /** SQL that yields the raw records, from {@code raw}: where records depend on each other. */
    default String records() {
        return "SELECT * FROM raw";
    }
}
