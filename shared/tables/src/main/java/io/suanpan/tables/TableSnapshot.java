package io.suanpan.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the tables hold as of one commit.
 *
 * @param sequence of the last commit in it, 0 where there is none
 * @param parts in key order
 * @param ingests which commit brought an ingest in, by ingest id
 */
public record TableSnapshot(long sequence, List<TablePart> parts, Map<String, Long> ingests) {
    /** Before the first commit. */
    public static final TableSnapshot EMPTY = new TableSnapshot(0, List.of(), Map.of());

    public TableSnapshot {
        parts = List.copyOf(parts);
        ingests = Collections.unmodifiableMap(new TreeMap<>(ingests));
    }

    /** The parts of one table, in key order. */
    public List<TablePart> parts(ShopTable table) {
        return parts.stream().filter(part -> part.table().equals(table.tableName())).toList();
    }

    /** The commit that brought this ingest in; empty where it is not in. */
    public Optional<Long> commitOf(String ingestId) {
        return Optional.ofNullable(ingests.get(ingestId));
    }

    /** The state after {@code commit}. */
    TableSnapshot after(TableCommit commit) {
        Map<String, TablePart> byKey = new TreeMap<>();
        parts.forEach(part -> byKey.put(part.key(), part));
        commit.removed().forEach(part -> byKey.remove(part.key()));
        commit.added().forEach(part -> byKey.put(part.key(), part));
        Map<String, Long> known = new LinkedHashMap<>(ingests);
        known.put(commit.ingestId(), commit.sequence());
        return new TableSnapshot(commit.sequence(), List.copyOf(byKey.values()), known);
    }
}
