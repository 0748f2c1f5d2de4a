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

    /** One {@link QuarantineLine} a line. */
    void write(Path malformed, Path target) {
        String sql =
                """
                SELECT row_no, faults, raw FROM staged WHERE state = %d AND part = 0
                ORDER BY row_no\
                """
                        .formatted(RowState.QUARANTINED.code());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target));
                Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Files.copy(malformed, out);
            while (rows.next()) {
                out.write(Json.bytes(line(rows)));
                out.write('\n');
            }
        } catch (SQLException e) {
            throw Database.failed(sql, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the quarantine failed.", e);
        }
    }

    private QuarantineLine line(ResultSet row) throws SQLException {
        Object[] values = (Object[]) row.getArray(3).getArray();
        List<String> names = format.layout().names();
        Map<String, @Nullable String> raw = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            raw.put(names.get(i), (String) values[i]);
        }
        return new QuarantineLine(row.getLong(1), raw, reasons(row.getLong(2), raw));
    }

    private List<QuarantineLine.Reason> reasons(long faults, Map<String, @Nullable String> raw) {
        List<QuarantineLine.Reason> reasons = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if ((faults & 1L << i) != 0) {
                Rule rule = rules.get(i);
                String column = StageSql.rawColumn(format, rule.column());
                reasons.add(
                        new QuarantineLine.Reason(
                                column, raw.get(column), rule.id(), rule.remedy()));
            }
        }
        return reasons;
    }
}
