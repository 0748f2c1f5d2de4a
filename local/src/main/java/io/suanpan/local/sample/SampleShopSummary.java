package io.suanpan.local.sample;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was written.
 *
 * @param files keys of the raw files, in an order in which every reference is imported before what
 *     refers to it
 * @param truthFiles keys of the files that hold the hidden truth; {@code truth.json} is the first
 * @param rows all data rows by table, dirty ones and duplicates included, headers not
 * @param dirtyRows rows that are not as they should be, by kind ({@link DirtKind#label()})
 * @param bytes of all raw files, compressed
 */
public record SampleShopSummary(
        List<String> files,
        List<String> truthFiles,
        SortedMap<String, Long> rows,
        SortedMap<String, Long> dirtyRows,
        long bytes) {
    public SampleShopSummary {
        files = List.copyOf(files);
        truthFiles = List.copyOf(truthFiles);
        rows = copy(rows);
        dirtyRows = copy(dirtyRows);
    }

    /** Rows of all tables together. */
    public long totalRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Dirty rows of all kinds together. */
    public long totalDirtyRows() {
        return dirtyRows.values().stream().mapToLong(Long::longValue).sum();
    }

    private static SortedMap<String, Long> copy(Map<String, Long> counts) {
        return java.util.Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
