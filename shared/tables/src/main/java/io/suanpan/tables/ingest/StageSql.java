package io.suanpan.tables.ingest;

import io.suanpan.tables.Sql;
import io.suanpan.tables.formats.Disposition;
import io.suanpan.tables.formats.ImportFormat;
import io.suanpan.tables.formats.Mapped;
import io.suanpan.tables.formats.Rule;
import io.suanpan.tables.raw.StagedFile;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The SQL that both kinds of staged tables are made of. */
final class StageSql {
    private static final DateTimeFormatter LITERAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private StageSql() {}

    /** The view {@code raw} over the normalised file; all columns are text. */
    static String rawView(StagedFile file, ImportFormat format) {
        String columns =
                format.layout().names().stream()
                        .map(name -> Sql.text(name) + ": 'VARCHAR'")
                        .collect(Collectors.joining(", ", "{'row_no': 'BIGINT', ", "}"));
        return """
        CREATE VIEW raw AS SELECT * FROM read_csv(%s, columns = %s, auto_detect = false,
        header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n')\
        """
                .formatted(Sql.text(file.records().toString()), columns);
    }

    /** {@code expression AS column} for each column of the mapping. */
    static String mapped(ImportFormat format) {
        return format.mapping().entrySet().stream()
                .map(e -> e.getValue().sql() + " AS " + e.getKey())
                .collect(Collectors.joining(",\n"));
    }

    /** Without the trimming of raw columns where the file has nothing to trim. */
    static String tidy(String sql, StagedFile file) {
        String tidy = sql;
        for (String column : file.tidyColumns()) {
            tidy = tidy.replace("trim(" + Sql.name(column) + ")", Sql.name(column));
        }
        return tidy;
    }

    /** The raw columns under names that no staged column has. */
    static String rawColumns(ImportFormat format) {
        return format.layout().names().stream()
                .map(name -> Sql.name(name) + " AS " + Sql.name(Mapped.RAW + name))
                .collect(Collectors.joining(", "));
    }

    /** A list of the raw values. */
    static String rawList(ImportFormat format) {
        return format.layout().names().stream()
                .map(name -> Sql.name(Mapped.RAW + name))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** A hash over all raw values; equal rows have equal hashes. */
    static String rawHash(ImportFormat format) {
        return format.layout().names().stream()
                .map(Sql::name)
                .collect(Collectors.joining(", ", "hash(", ")"));
    }

    /** One bit for each rule of that disposition, in the rules' order. */
    static String bits(ImportFormat format, Disposition disposition, Instant latest) {
        List<Rule> rules = of(format, disposition);
        if (rules.isEmpty()) {
            return "0::BIGINT";
        }
        String time = "TIMESTAMP '" + LITERAL.format(latest) + "'";
        return IntStream.range(0, rules.size())
                .mapToObj(i -> bit(rules.get(i), i, time))
                .collect(Collectors.joining(" |\n", "(", ")"));
    }

    private static String bit(Rule rule, int index, String latest) {
        return "CASE WHEN %s THEN %d::BIGINT ELSE 0::BIGINT END"
                .formatted(resolve(rule.predicate(), latest), 1L << index);
    }

    private static String resolve(String predicate, String latest) {
        return predicate.replace("$latest", latest);
    }

    static List<Rule> of(ImportFormat format, Disposition disposition) {
        return format.rules().stream().filter(r -> r.disposition() == disposition).toList();
    }

    /** The raw column behind a staged one. */
    static String rawColumn(ImportFormat format, String column) {
        Mapped mapped = format.mapping().get(column);
        return mapped == null ? column : mapped.raw();
    }
}
