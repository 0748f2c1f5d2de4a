package io.suanpan.tables.formats;

/**
 * How a column of the staged row comes from the raw record.
 *
 * @param raw the raw column that is to blame where the value is wrong
 * @param sql over the raw columns, all text, null where empty
 */
public record Mapped(String raw, String sql) {
    /** Raw columns stand under this prefix beside the staged ones, so that rules can see both. */
    public static final String RAW = "raw ";

    /** The raw text, trimmed; null where nothing is left. */
    static Mapped text(String raw) {
        return new Mapped(raw, trimmed(raw));
    }

    static Mapped as(String raw, String type) {
        return new Mapped(raw, "try_cast(trim(%s) AS %s)".formatted(quoted(raw), type));
    }

    /** A whole number; 12.0 is one, 1.5 is none and not rounded. */
    static Mapped whole(String raw, String type) {
        String number = "trim(" + quoted(raw) + ")";
        return new Mapped(
                raw,
                """
                CASE WHEN regexp_full_match(%1$s, '[+-]?[0-9]+') THEN try_cast(%1$s AS %2$s)
                WHEN regexp_full_match(%1$s, '[+-]?[0-9]+[.]0*')
                THEN try_cast(split_part(%1$s, '.', 1) AS %2$s) END\
                """
                        .formatted(number, type));
    }

    /** An instant; without an offset it is UTC. */
    static Mapped instant(String raw) {
        return new Mapped(raw, instantSql(raw));
    }

    static String instantSql(String raw) {
        return """
        try_cast(regexp_replace(trim(%s), ' ([+-][0-9]{2}):?([0-9]{2})$', '\\1:\\2')
        AS TIMESTAMPTZ)::TIMESTAMP\
        """
                .formatted(quoted(raw));
    }

    static String trimmed(String raw) {
        return "nullif(trim(%s), '')".formatted(quoted(raw));
    }

    static String quoted(String raw) {
        return '"' + raw + '"';
    }
}
