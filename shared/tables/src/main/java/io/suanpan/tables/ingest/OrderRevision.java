package io.suanpan.tables.ingest;

import io.suanpan.tables.Database;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.Sql;
import io.suanpan.tables.TablePart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        if (database.number("SELECT count(*) FROM grouped WHERE is_known") == 0) {
            return List.of();
        }
        List<TablePart> parts = partsWithNews(existing);
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

    private List<TablePart> partsWithNews(Stage.Existing existing) {
        List<TablePart> all = existing.partsOfAll(ShopTable.ORDERS);
        List<Path> files = existing.files(all);
        List<TablePart> found = new ArrayList<>();
        if (!all.isEmpty()) {
            Set<String> names = filesWithNews(files);
            for (int i = 0; i < all.size(); i++) {
                if (names.contains(files.get(i).toString())) {
                    found.add(all.get(i));
                }
            }
        }
        return found;
    }

    private Set<String> filesWithNews(List<Path> files) {
        return Set.copyOf(
                database.query(
                        """
                        SELECT DISTINCT filename FROM read_parquet([%s],
                            hive_partitioning = false, filename = true)
                        WHERE order_id IN (SELECT order_id FROM grouped WHERE is_known)\
                        """
                                .formatted(Sql.texts(files.stream().map(Path::toString).toList())),
                        row -> row.getString(1)));
    }
}
