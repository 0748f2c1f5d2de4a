package io.suanpan.tables.ingest;

import io.suanpan.core.Json;
import io.suanpan.tables.Database;
import io.suanpan.tables.formats.Disposition;
import io.suanpan.tables.formats.ImportFormat;
import io.suanpan.tables.formats.Rule;
import io.suanpan.tables.raw.QuarantineLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes all bad rows of a file, malformed records first, each kind in row order. */
final class QuarantineFile {
    private final Database database;
    private final ImportFormat format;
    private final List<Rule> rules;

    QuarantineFile(Database database, ImportFormat format) {
        this.database = database;
        this.format = format;
        this.rules = StageSql.of(format, Disposition.REJECT);
    }

    private interface LineAction {
        void take(QuarantineLine line) throws IOException;
    }

    /** One {@link QuarantineLine} a line. */
    void write(Path malformed, Path target) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            Files.copy(malformed, out);
            read(
                    "",
                    line -> {
                        out.write(Json.bytes(line));
                        out.write('\n');
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the quarantine failed.", e);
        }
    }

    /** The first bad rows that could be split. */
    List<QuarantineLine> first(int limit) {
        List<QuarantineLine> lines = new ArrayList<>();
        try {
            read(
                    """
                    AND row_no IN (SELECT DISTINCT row_no FROM staged WHERE state = %d
                    ORDER BY row_no LIMIT %d)\
                    """
                            .formatted(RowState.QUARANTINED.code(), limit),
                    lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(lines);
    }

    private void read(String condition, LineAction action) throws IOException {
        String sql =
                "SELECT row_no, faults, %s FROM staged WHERE state = %d %s ORDER BY row_no, part"
                        .formatted(rawValues(), RowState.QUARANTINED.code(), condition);
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            boolean more = rows.next();
            while (more) {
                long row = rows.getLong(1);
                long faults = rows.getLong(2);
                List<Map<String, @Nullable String>> records = new ArrayList<>();
                while (more && rows.getLong(1) == row) {
                    records.add(values(rows));
                    more = rows.next();
                }
                action.take(line(row, faults, records));
            }
        } catch (SQLException e) {
            throw Database.failed(sql, e);
        }
    }

    /** Each value as a column of its own, which is far cheaper to read than a list. */
    private String rawValues() {
        return IntStream.rangeClosed(1, format.layout().names().size())
                .mapToObj("raw[%d]"::formatted)
                .collect(Collectors.joining(", "));
    }

    private Map<String, @Nullable String> values(ResultSet row) throws SQLException {
        Map<String, @Nullable String> raw = new LinkedHashMap<>();
        int column = 3;
        for (String name : format.layout().names()) {
            raw.put(name, row.getString(column++));
        }
        return raw;
    }

    private QuarantineLine line(
            long row, long faults, List<Map<String, @Nullable String>> records) {
        List<QuarantineLine.Reason> reasons = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if ((faults & 1L << i) != 0) {
                Rule rule = rules.get(i);
                String column = StageSql.rawColumn(format, rule.column());
                reasons.add(
                        new QuarantineLine.Reason(
                                column, shared(records, column), rule.id(), rule.remedy()));
            }
        }
        return new QuarantineLine(
                row, records.getFirst(), records.subList(1, records.size()), reasons);
    }

    private static @Nullable String shared(
            List<Map<String, @Nullable String>> records, String column) {
        String value = records.getFirst().get(column);
        return records.stream().allMatch(r -> Objects.equals(r.get(column), value)) ? value : null;
    }
}
