package io.suanpan.local.summary;

import io.suanpan.customers.segments.SegmentReport;
import io.suanpan.local.console.TextTable;
import io.suanpan.store.ModelCatalogue.Details;
import io.suanpan.store.PointerMove;
import io.suanpan.tables.ingest.QualityReport;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All that is known of a store's data and models, for people. */
public final class ReportText {
    private final String store;
    private final List<QualityReport> reports;
    private final List<Details> models;
    private final @Nullable SegmentReport segments;
    private final RelianceText reliance;
    private final List<String> orders;

    /**
     * @param segments null where there are none
     * @param orders what to order, or what will sell; no lines where neither is known
     */
    public ReportText(
            String store,
            List<QualityReport> reports,
            List<Details> models,
            @Nullable SegmentReport segments,
            RelianceText reliance,
            List<String> orders) {
        this.store = store;
        this.segments = segments;
        this.reports = List.copyOf(reports);
        this.models = List.copyOf(models);
        this.reliance = reliance;
        this.orders = List.copyOf(orders);
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("The store " + store);
        title(lines, "Quality of the data");
        if (reports.isEmpty()) {
            lines.add("Nothing has been imported yet: suanpan import FILE --source NAME");
        } else {
            lines.addAll(new QualityText(reports).lines(Layout.WIDTH));
        }
        title(lines, "Models in use");
        if (models.isEmpty()) {
            lines.add("Nothing has been trained yet: suanpan train");
        } else {
            lines.addAll(ModelsText.of(models).lines(Layout.WIDTH));
            title(lines, "What they rely on, and whether it still holds");
            lines.addAll(reliance.lines(Layout.WIDTH));
            if (segments != null) {
                title(lines, "Segments");
                lines.addAll(new SegmentsText(segments).lines(Layout.WIDTH));
            }
            if (!orders.isEmpty()) {
                title(lines, "Stock");
                lines.addAll(orders);
            }
            title(lines, "How they came into use");
            lines.addAll(history());
        }
        return lines;
    }

    private List<String> history() {
        TextTable table = new TextTable("model", "when (UTC)", "what", "version", "why");
        for (Details details : models) {
            for (PointerMove move : details.history()) {
                table.row(
                        details.card().name(),
                        move.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                        move.action().name().toLowerCase(Locale.ROOT),
                        move.version(),
                        move.reason());
            }
        }
        return table.lines(Layout.WIDTH + LAST_COLUMN);
    }

    /** Version names are long; the reasons need some room beside them. */
    private static final int LAST_COLUMN = 24;

    private static void title(List<String> lines, String text) {
        lines.add("");
        lines.add(text);
        lines.add("─".repeat(text.length()));
    }
}
