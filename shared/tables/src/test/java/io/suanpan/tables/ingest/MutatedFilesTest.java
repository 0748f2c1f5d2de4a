package io.suanpan.tables.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.tables.ShopTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in a file, it ends in a report that accounts for every row, and nowhere else. */
@Execution(ExecutionMode.CONCURRENT)
class MutatedFilesTest {
    private static final int FILES = 25;

    @TempDir private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    /** 500 files in twenty shops, so that they also meet each other's rows in the tables. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyFileEndsInAReportThatAccountsForEveryRow(long seed) {
        TinyShop shop = new TinyShop(folder);
        Ingest ingest = new Ingest(shop.store, shop.options.withThreads(1), TinyShop.CLOCK);
        List<Map.Entry<String, byte[]>> seeds = List.copyOf(ShopFiles.small().entrySet());
        List<QualityReport> reports = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            var file = seeds.get(i % seeds.size());
            String key = file.getKey().replace("small", "m" + i);
            byte[] bytes = new Mutation(seed * 1_000 + i).of(file.getValue());
            shop.store.put(key, Content.of(bytes));
            reports.add(reportOf(shop, ingest, key, seed * 1_000 + i));
        }
        assertThat(reports.stream().mapToLong(r -> r.rows().accepted()).sum()).isGreaterThan(5);
        assertThat(reports.stream().mapToLong(r -> r.rows().quarantined()).sum()).isGreaterThan(5);
        checkTables(shop, reports);
    }

    private static QualityReport reportOf(TinyShop shop, Ingest ingest, String key, long seed) {
        try {
            ingest.run(key);
        } catch (SuanpanException e) {
            assertThat(e.code())
                    .as("%s of seed %d: %s", key, seed, e.detail())
                    .isEqualTo(ErrorCode.MALFORMED);
            assertThat(e.remedy()).isNotBlank();
        } catch (RuntimeException e) {
            throw new AssertionError(key + " of seed " + seed, e);
        }
        String etag = shop.store.head(key).orElseThrow().etag();
        String reportKey = RawKey.of(key).reportKey(etag);
        return Json.read(
                shop.store.get(reportKey).orElseThrow().bytes(), QualityReport.class, reportKey);
    }

    /** Each row is where its report says: in the tables, in quarantine, or in them already. */
    private static void checkTables(TinyShop shop, List<QualityReport> reports) {
        Map<String, Long> written = new HashMap<>();
        for (ShopTable table : ShopTable.values()) {
            boolean derived =
                    table == ShopTable.ORDERS
                            || table == ShopTable.PRODUCTS
                            || table == ShopTable.CUSTOMERS;
            List<String> rows =
                    shop.query(
                            "SELECT ingest_id, count(DISTINCT source_row) FROM %s GROUP BY 1"
                                    .formatted(table.tableName()));
            if (!derived) {
                rows.forEach(row ->
                        written.merge(
                                row.split("\\|")[0], Long.valueOf(row.split("\\|")[1]), Long::sum));
            }
        }
        for (QualityReport report : reports) {
            RowCounts rows = report.rows();
            assertThat(written.getOrDefault(report.ingestId(), 0L))
                    .as(report.key())
                    .isEqualTo(rows.accepted() + rows.returned());
            assertThat(shop.quarantine(report)).as(report.key()).hasSize((int) rows.quarantined());
        }
    }
}
