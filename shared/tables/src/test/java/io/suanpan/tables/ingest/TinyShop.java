package io.suanpan.tables.ingest;

import io.suanpan.core.Json;
import io.suanpan.store.Content;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.InMemoryObjectStore;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.TableLog;
import io.suanpan.tables.raw.QuarantineLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A store in memory and all that tests do with it: upload, ingest, replay, query. */
final class TinyShop {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T00:00:00Z"), ZoneOffset.UTC);

    final InMemoryObjectStore store;
    final DatabaseOptions options;
    final Ingest ingest;
    final Replay replay;
    final TableLog log;

    TinyShop(Path folder) {
        this(folder, new InMemoryObjectStore());
    }

    TinyShop(Path folder, InMemoryObjectStore store) {
        this.store = store;
        log = new TableLog(store, CLOCK);
        // Two threads, so that what depends on their order shows.
        options = new DatabaseOptions(256, 2, folder);
        ingest = new Ingest(store, options, CLOCK);
        replay = new Replay(store, options, CLOCK);
    }

    QualityReport ingest(String key, String text) {
        return ingest(key, text.getBytes(StandardCharsets.UTF_8));
    }

    QualityReport ingest(String key, byte[] bytes) {
        store.put(key, Content.of(bytes));
        return ingest.run(key).report();
    }

    /** The lines of the report's quarantine; none where it has none. */
    List<QuarantineLine> quarantine(QualityReport report) {
        if (report.quarantineKey().isEmpty()) {
            return List.of();
        }
        return store.get(report.quarantineKey())
                .orElseThrow()
                .text()
                .lines()
                .map(line ->
                        Json.read(
                                line.getBytes(StandardCharsets.UTF_8), QuarantineLine.class, line))
                .toList();
    }

    /** The report as it is in the store. */
    QualityReport stored(QualityReport report) {
        String key = RawKey.of(report.key()).reportKey(report.etag());
        return Json.read(store.get(key).orElseThrow().bytes(), QualityReport.class, key);
    }

    /** Each row of the answer as its values, with a bar between; null as nothing. */
    List<String> query(String sql) {
        try (ShopDatabase database = ShopDatabase.open(store, log.snapshot(), options);
                var statement = database.connection().createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    String value = rows.getString(i);
                    values.add(value == null ? "" : value);
                }
                all.add(String.join("|", values));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static RuleCount rule(QualityReport report, String id) {
        return report.rules().stream()
                .filter(r -> r.id().equals(id) && r.rows() > 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not among " + hits(report)));
    }

    /** {@code id rows} of all rules that applied. */
    static List<String> hits(QualityReport report) {
        return report.rules().stream()
                .filter(r -> r.rows() > 0)
                .map(r -> r.id() + " " + r.column() + " " + r.rows())
                .toList();
    }
}
