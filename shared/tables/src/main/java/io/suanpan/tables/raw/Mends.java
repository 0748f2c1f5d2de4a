package io.suanpan.tables.raw;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** New values by row, checked against the columns that there are. Immutable, thread-safe. */
public final class Mends {
    /** No new values: for quarantined rows that another rule lets pass. */
    public static final Mends NONE = new Mends(List.of(), Map.of());

    private final List<Mend> all;
    private final Map<Long, Map<String, String>> byRow;

    private Mends(List<Mend> all, Map<Long, Map<String, String>> byRow) {
        this.all = all;
        this.byRow = byRow;
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where a column is not in the layout, or a field is
     *     mended twice
     */
    public static Mends of(List<Mend> mends, RawLayout layout) {
        Map<Long, Map<String, String>> byRow = new TreeMap<>();
        for (Mend mend : mends) {
            String column = canonical(mend, layout);
            var row = byRow.computeIfAbsent(mend.row(), _ -> new LinkedHashMap<>());
            if (row.put(column, mend.value()) != null) {
                throw new SuanpanException(
                        ErrorCode.MALFORMED,
                        "Row %d has two mends of %s.".formatted(mend.row(), column),
                        "Send one value for each field.");
            }
        }
        return new Mends(List.copyOf(mends), byRow);
    }

    /** The column as the layout spells it, with the item's index where there is one. */
    private static String canonical(Mend mend, RawLayout layout) {
        String column = mend.column();
        String index = column.matches(".*\\[[0-9]{1,6}]") ? column.replaceAll(".*\\[", "[") : "";
        String name = column.substring(0, column.length() - index.length());
        return layout.columns().stream()
                .filter(c -> c.matches(name))
                .findFirst()
                .map(c -> c.name() + index)
                .orElseThrow(() -> unknown(mend, layout));
    }

    private static SuanpanException unknown(Mend mend, RawLayout layout) {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                "The mend of row %d names the column \"%s\", which there is not."
                        .formatted(mend.row(), mend.column()),
                "Use one of: " + String.join(", ", layout.names()) + ".");
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Rows with a mend, ascending. */
    public SequencedCollection<Long> rows() {
        return new ArrayList<>(byRow.keySet());
    }

    boolean has(long row) {
        return byRow.containsKey(row);
    }

    /** The same for the same mends in the same order; 64 hex digits. */
    public String digest() {
        return Digest.sha256(Json.bytes(all));
    }

    /**
     * The row's records with their new values.
     *
     * @param records one, or several where the row stands for several
     */
    List<Map<String, @Nullable String>> applied(
            long row, List<Map<String, @Nullable String>> records) {
        Map<String, String> values = byRow.getOrDefault(row, Map.of());
        List<Map<String, @Nullable String>> mended = new ArrayList<>();
        for (int item = 0; item < records.size(); item++) {
            Map<String, @Nullable String> record = new LinkedHashMap<>(records.get(item));
            for (String column : records.get(item).keySet()) {
                String own = values.get(column + "[" + item + "]");
                String value = own != null ? own : values.get(column);
                if (value != null) {
                    record.put(column, value);
                }
            }
            mended.add(record);
        }
        return mended;
    }
}
