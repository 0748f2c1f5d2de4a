package io.suanpan.tables.ingest;

import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import io.suanpan.tables.Database;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.PartFiles;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.TablePart;
import io.suanpan.tables.TableSnapshot;
import io.suanpan.tables.formats.Countries;
import io.suanpan.tables.formats.ImportFormat;
import io.suanpan.tables.formats.SalesFormat;
import io.suanpan.tables.formats.TableFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes a staged file through checks into parts, quarantine and report, against one snapshot. */
final class IngestRun {
    private final ObjectStore store;
    private final DatabaseOptions options;
    private final WorkFolder folder;

    IngestRun(ObjectStore store, DatabaseOptions options, WorkFolder folder) {
        this.store = store;
        this.options = options;
        this.folder = folder;
    }

    Preparation prepare(RawKey raw, ObjectInfo info, IngestContext context, TableSnapshot base) {
        try (Database database = Database.open(options.withFolder(folder.path()))) {
            prepare(database);
            Stage stage = stage(database, context);
            stage.load();
            ExistingTables existing = existing(database, context.format(), base);
            stage.compare(existing);
            List<TablePart> parts =
                    write(database, stage, context.ingestId() + "-" + base.sequence());
            QualityReport report =
                    report(database, raw, info, context, stage, existing, base, parts);
            return new Preparation(
                    parts, stage.replaced(), report, quarantine(database, context, report));
        }
    }

    static void prepare(Database database) {
        // Sums of floating-point numbers depend on their order, and threads cost time of their own.
        database.execute("SET threads = 1");
        database.execute("SET TimeZone = 'UTC'");
        // Else a month's rows are cut into several files, depending on memory.
        database.execute("SET partitioned_write_max_open_files = 100000");
        // Else rows wait in memory for a month that is long complete: files are mostly in time
        // order.
        database.execute("SET partitioned_write_flush_threshold = 100000");
        database.execute(Countries.createTable());
    }

    static Stage stage(Database database, IngestContext context) {
        return switch (context.format()) {
            case SalesFormat format -> new SalesStage(database, context, format);
            case TableFormat format -> new TableStage(database, context, format);
        };
    }

    private ExistingTables existing(Database database, ImportFormat format, TableSnapshot base) {
        String time =
                switch (format) {
                    case SalesFormat _ -> "ordered_at";
                    case TableFormat table -> table.table().timeColumn();
                };
        List<LocalDate> days =
                database.query(
                                """
                                SELECT coalesce(min(%1$s)::DATE, DATE '1970-01-01'),
                                    coalesce(max(%1$s)::DATE, DATE '1970-01-01')
                                FROM staged WHERE state = 0\
                                """
                                        .formatted(time),
                                row ->
                                        List.of(
                                                LocalDate.parse(row.getString(1)),
                                                LocalDate.parse(row.getString(2))))
                        .getFirst();
        return ExistingTables.around(base, files(), days.getFirst(), days.getLast());
    }

    PartFiles files() {
        return new PartFiles(store, options.folder().resolve("parts"));
    }

    List<TablePart> write(Database database, Stage stage, String name) {
        var writer = new PartWriter(database, store, folder.fresh("parts"), name);
        List<TablePart> parts = new ArrayList<>();
        stage.outputs().forEach((table, rows) -> parts.addAll(writer.write(table, rows)));
        return parts;
    }

    private QualityReport report(
            Database database,
            RawKey raw,
            ObjectInfo info,
            IngestContext context,
            Stage stage,
            ExistingTables existing,
            TableSnapshot base,
            List<TablePart> parts) {
        var measures = new DailyMeasures(database, context, existing);
        List<DayCount> days = measures.ofFile();
        return new QualityReport(
                raw.key(),
                info.etag(),
                raw.source(),
                context.ingestId(),
                null,
                base.sequence(),
                counts(database, context, stage),
                new RuleCounts(database, context.format())
                        .all(context.file(), stage.jointFindings()),
                observations(database, context.format()),
                tableRows(parts, stage.replaced()),
                returnsMatched(database, context.format()),
                days,
                new Anomalies().find(measures.before(), days, measures.mixes()),
                context.file().header(),
                context.file().encoding().name(),
                "",
                "",
                List.of());
    }

    private static RowCounts counts(Database database, IngestContext context, Stage stage) {
        List<Long> counts =
                database.query(
                                """
                                SELECT count(*) FILTER (state = 0 AND NOT (%1$s)),
                                    count(*) FILTER (state = 0 AND %1$s),
                                    count(*) FILTER (state IN (1, 2)), count(*) FILTER (state = 3)
                                FROM staged WHERE part = 0\
                                """
                                        .formatted(stage.isReturn()),
                                r ->
                                        List.of(
                                                r.getLong(1),
                                                r.getLong(2),
                                                r.getLong(3),
                                                r.getLong(4)))
                        .getFirst();
        return new RowCounts(
                context.file().rows(),
                counts.get(0),
                counts.get(1),
                counts.get(2),
                counts.get(3) + context.file().malformedCount());
    }

    private static Map<String, Long> observations(Database database, ImportFormat format) {
        List<String> names = List.copyOf(format.observations().keySet());
        Map<String, Long> values = new LinkedHashMap<>();
        if (!names.isEmpty()) {
            String select =
                    names.stream()
                            .map(format.observations()::get)
                            .collect(Collectors.joining(", "));
            database.query(
                    "SELECT " + select + " FROM staged WHERE part = 0",
                    row -> {
                        for (int i = 0; i < names.size(); i++) {
                            values.put(names.get(i), row.getLong(i + 1));
                        }
                        return names;
                    });
        }
        return values;
    }

    /** Rows that are there again, with changes, are not counted. */
    private static Map<String, Long> tableRows(List<TablePart> parts, List<TablePart> replaced) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (ShopTable table : ShopTable.values()) {
            parts.stream()
                    .filter(part -> part.table().equals(table.tableName()))
                    .forEach(part -> rows.merge(part.table(), part.rows(), Long::sum));
        }
        replaced.forEach(part -> rows.merge(part.table(), -part.rows(), Long::sum));
        rows.values().removeIf(count -> count == 0);
        return rows;
    }

    private static QualityReport.ReturnMatches returnsMatched(
            Database database, ImportFormat format) {
        if (format instanceof TableFormat) {
            return new QualityReport.ReturnMatches(0, 0);
        }
        return new QualityReport.ReturnMatches(
                database.number(
                        """
                        SELECT count(*) FROM staged
                        WHERE state = 0 AND is_cancellation AND item_kind = 'product'\
                        """),
                database.number("SELECT count(*) FROM matched"));
    }

    private Optional<Path> quarantine(
            Database database, IngestContext context, QualityReport report) {
        if (report.rows().quarantined() == 0) {
            return Optional.empty();
        }
        Path target = folder.path().resolve("quarantine.jsonl");
        new QuarantineFile(database, context.format()).write(context.file().malformed(), target);
        return Optional.of(target);
    }
}
