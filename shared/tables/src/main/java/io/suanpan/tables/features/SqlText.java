package io.suanpan.tables.features;

import io.suanpan.core.ResourceText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The SQL files of this package, and moments as SQL literals. */
final class SqlText {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private SqlText() {}

    /** A literal, not a parameter, so that the database can leave out files by their statistics. */
    static String timestamp(Instant moment) {
        return "TIMESTAMP '" + TIMESTAMP.format(moment) + "'";
    }

    static String resource(String name) {
        return ResourceText.of(SqlText.class, name);
    }
}
