package io.suanpan.tables.ingest;

import io.suanpan.tables.ShopTable;
import io.suanpan.tables.Sql;
import io.suanpan.tables.formats.ImportFormat;
import io.suanpan.tables.raw.StagedFile;
import java.time.Instant;

/**
 * What is being brought in.
 *
 * @param ingestId 16 hex digits
 * @param latest the last instant that a row may be of
 */
record IngestContext(ImportFormat format, String ingestId, Instant latest, StagedFile file) {

    /** SQL for the lineage columns of a staged row. */
    String lineage() {
        return "%s AS source, %s AS ingest_id, row_no AS source_row"
                .formatted(Sql.text(format.name()), Sql.text(ingestId));
    }

    /** {@code SELECT} of a table's stored columns in their order and types from {@code query}. */
    static String typed(ShopTable table, String query) {
        StringBuilder sql = new StringBuilder("SELECT ");
        for (var column : table.storedColumns()) {
            sql.append(sql.length() > 7 ? ", " : "")
                    .append(
                            "%s::%s AS %s"
                                    .formatted(column.name(), column.type().sql(), column.name()));
        }
        return sql + " FROM (" + query + ")";
    }
}
