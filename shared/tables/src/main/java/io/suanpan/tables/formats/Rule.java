package io.suanpan.tables.formats;

/**
 * One declared check.
 *
 * @param id stable name
 * @param disposition what happens to the row
 * @param column of the staged row that is at fault
 * @param meaning what is wrong, as a sentence
 * @param remedy what to do, as a sentence
 * @param predicate SQL over the staged row, true where the rule applies
 */
public record Rule(
        String id,
        Disposition disposition,
        String column,
        String meaning,
        String remedy,
        String predicate) {

    static Rule reject(String id, String column, String predicate, String meaning, String remedy) {
        return new Rule(id, Disposition.REJECT, column, meaning, remedy, predicate);
    }

    static Rule flag(String id, String column, String predicate, String meaning, String remedy) {
        return new Rule(id, Disposition.FLAG, column, meaning, remedy, predicate);
    }
}
