package io.suanpan.local.summary;

import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import io.suanpan.local.sample.DirtKind;
import io.suanpan.local.sample.SampleShopOptions;
import io.suanpan.local.sample.SampleShopSummary;
import java.util.ArrayList;
import java.util.List;

/** What was written of a sample shop. */
public final class SampleText {
    private final SampleShopOptions options;
    private final SampleShopSummary summary;

    public SampleText(SampleShopOptions options, SampleShopSummary summary) {
        this.options = options;
        this.summary = summary;
    }

    /**
     * @param where the folder or store
     */
    public List<String> lines(String where) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "A shop with %s and %s, %s to %s (seed %d), in %s"
                        .formatted(
                                Words.count(options.customers(), "customer", "customers"),
                                Words.count(options.products(), "product", "products"),
                                options.firstDate(),
                                options.endDate(),
                                options.seed(),
                                where));
        lines.add("");
        lines.add(
                "Written   %s in %s under raw/suanpan/, %s"
                        .formatted(
                                Words.count(summary.totalRows(), "row", "rows"),
                                Words.count(summary.files().size(), "file", "files"),
                                Words.bytes(summary.bytes())));
        lines.add(
                "Truth     %s and %d more under truth/: what is hidden; not to be imported"
                        .formatted(
                                summary.truthFiles().getFirst(), summary.truthFiles().size() - 1));
        lines.add("");
        lines.addAll(rows());
        lines.add("");
        lines.addAll(dirtyRows());
        return lines;
    }

    private List<String> rows() {
        TextTable table = new TextTable("table", ">rows");
        summary.rows().forEach((name, rows) -> table.row(name, Words.count(rows)));
        table.row("together", Words.count(summary.totalRows()));
        return table.lines();
    }

    private List<String> dirtyRows() {
        TextTable table = new TextTable("dirty rows", ">rows", "what an import makes of them");
        for (DirtKind kind : DirtKind.values()) {
            long rows = summary.dirtyRows().getOrDefault(kind.label(), 0L);
            table.row(kind.label(), Words.count(rows), expected(kind));
        }
        table.row("together", Words.count(summary.totalDirtyRows()), "");
        return table.lines();
    }

    private static String expected(DirtKind kind) {
        if (kind == DirtKind.UNKNOWN_REFERENCE) {
            return "sets them aside, or takes them in and counts them";
        }
        return switch (kind.expected()) {
            case DUPLICATE -> "leaves them out: the same row is in already";
            case QUARANTINED -> "sets them aside with a reason";
            case MENDED -> "mends them";
            case FLAGGED -> "takes them in and marks them";
        };
    }
}
