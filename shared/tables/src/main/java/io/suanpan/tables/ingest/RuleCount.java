package io.suanpan.tables.ingest;

import java.util.List;

/**
 * How often one rule applied. A row may be under several rules.
 *
 * @param id stable name
 * @param disposition reject, flag, count or duplicate
 * @param column the raw column; empty where it is the row as a whole
 * @param meaning what is wrong
 * @param remedy what to do
 * @param rows number of rows
 * @param examples the first row numbers
 */
public record RuleCount(
        String id,
        String disposition,
        String column,
        String meaning,
        String remedy,
        long rows,
        List<Long> examples) {
    public RuleCount {
        examples = List.copyOf(examples);
    }
}
