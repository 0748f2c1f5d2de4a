package io.suanpan.local.sample;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as lines of CSV (RFC 4180) or JSON; a null is an empty field or an absent key. */
final class RowText {
    private RowText() {}

    static String header(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(","));
    }

    static String row(Table table, @Nullable String[] values) {
        return table.json() ? json(table.columns(), values) : csv(values);
    }

    static String csv(@Nullable String[] values) {
        var line = new StringBuilder(160);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            field(line, values[i]);
        }
        return line.toString();
    }

    private static void field(StringBuilder line, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (plain(value)) {
            line.append(value);
        } else {
            line.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }

    private static boolean plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }

    private static String json(List<Column> columns, @Nullable String[] values) {
        var line = new StringBuilder(280).append('{');
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value != null) {
                line.append(line.length() == 1 ? "\"" : ",\"").append(columns.get(i).name());
                line.append("\":");
                if (bare(columns.get(i), value)) {
                    line.append(value);
                } else {
                    quoted(line, value);
                }
            }
        }
        return line.append('}').toString();
    }

    /** Numbers and truth values stand without quotes, unless dirt made text of them. */
    private static boolean bare(Column column, String value) {
        if (column.kind() == Column.Kind.FLAG) {
            return value.equals("true") || value.equals("false");
        }
        return column.numeric() && number(value);
    }

    private static boolean number(String value) {
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c != '-' || i > 0) {
                return false;
            }
        }
        return digits > 0;
    }

    private static void quoted(StringBuilder line, String value) {
        line.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c == '\n') {
                line.append("\\n");
            } else {
                line.append(c);
            }
        }
        line.append('"');
    }
}
