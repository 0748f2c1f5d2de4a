package io.suanpan.tables.ingest;

import io.suanpan.tables.Database;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.Sql;
import io.suanpan.tables.TablePart;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Keeps orders the sums of their lines where lines of a known order come in: its row gets the new
 * totals, in new parts that take the place of the old.
 */
final class OrderRevision {
    private final Database database;

    OrderRevision(Database database) {
        this.database = database;
    }

    /**
     * Makes the table {@code revised} of all rows of the parts to be replaced.
     *
     * @return those parts; none, and no table, where no known order has new lines
     */
    List<TablePart> prepare(Stage.Existing existing) {
        long known = database.number("SELECT count(*) FROM grouped WHERE is_known");
        if (known == 0) {
            return List.of();
        }
        List<TablePart> parts = partsWithNews(existing, known);
        database.execute(
                """
                CREATE TABLE revised AS SELECT o.* REPLACE (
                    o.total_minor + coalesce(g.total_minor, 0) AS total_minor,
                    o.line_count + coalesce(g.line_count, 0) AS line_count)
                FROM (%s) o LEFT JOIN (SELECT * FROM grouped WHERE is_known) g
                    ON o.order_id = g.order_id
                ORDER BY o.ordered_at, o.order_id\
                """
                        .formatted(ShopDatabase.select(ShopTable.ORDERS, existing.files(parts))));
        return parts;
    }

    /** An order that reaches over the edge of a month has its row in an earlier month. */
    private List<TablePart> partsWithNews(Stage.Existing existing, long known) {
        List<TablePart> near = existing.parts(ShopTable.ORDERS);
        Map<String, Long> news = ordersWithNews(existing.files(near));
        if (news.values().stream().mapToLong(Long::longValue).sum() >= known) {
            return named(news, near, existing);
        }
        List<TablePart> all = existing.partsOfAll(ShopTable.ORDERS);
        return named(ordersWithNews(existing.files(all)), all, existing);
    }

    private static List<TablePart> named(
            Map<String, Long> news, List<TablePart> parts, Stage.Existing existing) {
        List<Path> files = existing.files(parts);
        return IntStream.range(0, parts.size())
                .filter(i -> news.containsKey(files.get(i).toString()))
                .mapToObj(parts::get)
                .toList();
    }

    /** How many orders with new lines a file has; those with none are left out. */
    private Map<String, Long> ordersWithNews(List<Path> files) {
        Map<String, Long> news = new HashMap<>();
        if (!files.isEmpty()) {
            database.query(
                    """
                    SELECT filename, count(*) FROM read_parquet([%s],
                        hive_partitioning = false, filename = true)
                    WHERE order_id IN (SELECT order_id FROM grouped WHERE is_known)
                    GROUP BY filename\
                    """
                            .formatted(Sql.texts(files.stream().map(Path::toString).toList())),
                    row -> news.put(row.getString(1), row.getLong(2)));
        }
        return news;
    }
}
