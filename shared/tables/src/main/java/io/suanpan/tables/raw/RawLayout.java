package io.suanpan.tables.raw;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns a format reads, in the order of the normalised file.
 *
 * @param flattener how a JSON line becomes rows
 */
public record RawLayout(List<RawColumn> columns, JsonFlattener flattener) {
    public RawLayout {
        columns = List.copyOf(columns);
    }

    /** A layout whose JSON lines are objects with the columns as keys. */
    public static RawLayout flat(List<RawColumn> columns) {
        return new RawLayout(columns, new FlatJson(columns));
    }

    /** Names, in order. */
    public List<String> names() {
        return columns.stream().map(RawColumn::name).toList();
    }

    /** Whether a raw record may name a person, so that it must not be copied as it stands. */
    public boolean hasSecrets() {
        return columns.stream().anyMatch(RawColumn::secret);
    }

    /** For each column its place in {@code header}, or -1. */
    int[] places(List<String> header) {
        return columns.stream()
                .mapToInt(column ->
                        IntStream.range(0, header.size())
                                .filter(i -> column.matches(header.get(i)))
                                .findFirst()
                                .orElse(-1))
                .toArray();
    }

    /** Required columns that {@code header} lacks. */
    List<String> missing(List<String> header) {
        return columns.stream()
                .filter(RawColumn::required)
                .filter(column -> header.stream().noneMatch(column::matches))
                .map(RawColumn::name)
                .toList();
    }
}
