package io.suanpan.tables.ingest;

import io.suanpan.tables.Database;
import io.suanpan.tables.formats.Disposition;
import io.suanpan.tables.formats.SalesFormat;
import java.util.List;

/** Counts of the flags that only show when a sales file's rows are seen together. */
final class SalesFindings {
    /** SQL over {@code staged s}, {@code outliers u}, {@code matched m}. */
    static final String PRICE_OUTLIER = "u.row_no IS NOT NULL";

    /** The same for returns without a sale. */
    static final String UNMATCHED =
            "s.is_cancellation AND s.item_kind = 'product' AND m.row_no IS NULL";

    private final Database database;
    private final SalesFormat format;

    SalesFindings(Database database, SalesFormat format) {
        this.database = database;
        this.format = format;
    }

    List<Stage.JointFinding> all() {
        return List.of(
                finding(
                        "price-outlier",
                        "unit_price",
                        "The price is far from the product's median: robust z of its log above 5.",
                        "Check it; the row is in the tables.",
                        PRICE_OUTLIER),
                finding(
                        "unmatched-return",
                        "quantity",
                        "No earlier sale of the product to the customer has so much left to return.",
                        "Bring in the earlier orders; the return is in the tables.",
                        UNMATCHED));
    }

    private Stage.JointFinding finding(
            String id, String column, String meaning, String remedy, String predicate) {
        String from =
                """
                FROM staged s LEFT JOIN outliers u ON s.row_no = u.row_no AND s.part = u.part
                LEFT JOIN matched m ON s.row_no = m.row_no AND s.part = m.part
                WHERE s.state = 0 AND s.part = 0 AND (%s)\
                """
                        .formatted(predicate);
        List<Long> numbers =
                database.query(
                                "SELECT concat_ws(' ', count(*), array_to_string("
                                        + "min(s.row_no, 5), ' ')) "
                                        + from,
                                row -> numbers(row.getString(1)))
                        .getFirst();
        return new Stage.JointFinding(
                id,
                Disposition.FLAG.name(),
                StageSql.rawColumn(format, column),
                meaning,
                remedy,
                numbers.getFirst(),
                numbers.subList(1, numbers.size()));
    }

    private static List<Long> numbers(String spaced) {
        return List.of(spaced.split(" ")).stream().map(Long::valueOf).toList();
    }
}
