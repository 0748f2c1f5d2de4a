package io.suanpan.local.sample;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts dirty rows by kind and lists each in {@code truth/dirt.csv.gz}. */
final class DirtLog {
    private final TruthFile file;
    private final SortedMap<String, Long> counts = new TreeMap<>();

    DirtLog(TruthFolder truth) {
        this.file = truth.file("dirt", "file,row,table,kind,column,expected");
        for (DirtKind kind : DirtKind.values()) {
            counts.put(kind.label(), 0L);
        }
    }

    /**
     * @param row number of the data row in the file, from 1
     * @param column that is wrong; empty where it is the whole row
     */
    void add(String fileName, long row, Table table, DirtKind kind, String column) {
        counts.merge(kind.label(), 1L, Long::sum);
        file.row(
                fileName,
                Text.of(row),
                table.label(),
                kind.label(),
                column,
                kind.expected(table, column).name().toLowerCase(java.util.Locale.ROOT));
    }

    SortedMap<String, Long> counts() {
        return counts;
    }
}
