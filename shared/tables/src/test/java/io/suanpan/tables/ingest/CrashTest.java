package io.suanpan.tables.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import io.suanpan.tables.raw.Mend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Death before or after each single write, then a restart: nothing is lost, nothing is twice. */
class CrashTest {
    private static final String KEY = "raw/online-retail/orders.csv";
    private static final String LINES =
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            1,10A,MUG,2,2011-01-10 10:00,1.50,7,United Kingdom
            1,10B,BOWL,three,2011-01-10 10:00,2.00,7,United Kingdom
            2,10A,MUG,1,2011-01-11 10:00,-1,8,France
            """;
    private static final List<Mend> MENDS =
            List.of(new Mend(2, "Quantity", "3"), new Mend(3, "UnitPrice", "1.50"));

    @TempDir private Path folder;

    private TinyShop uploaded() {
        TinyShop shop = new TinyShop(folder);
        shop.store.put(KEY, Content.of(LINES));
        return shop;
    }

    private TinyShop ingested() {
        TinyShop shop = uploaded();
        shop.ingest.run(KEY);
        return shop;
    }

    private static String quarantine(TinyShop shop) {
        return shop.ingest.run(KEY).report().quarantineKey();
    }

    @Test
    void anIngestThatDiesAtAnyWriteIsCompletedByTheNext() {
        TinyShop uploaded = uploaded();
        survivesEachDeath(
                uploaded,
                ingested().store.digests(),
                (shop, store) -> new Ingest(store, shop.options, TinyShop.CLOCK).run(KEY),
                shop -> shop.ingest.run(KEY));
    }

    @Test
    void aReplayThatDiesAtAnyWriteIsCompletedByTheNext() {
        TinyShop shop = ingested();
        survivesEachDeath(shop, replayed(shop), CrashTest::replay, s -> replay(s, s.store));
    }

    @Test
    void aReplayThatDiedAfterItsCommitIsCompletedByAnIngestOfTheSameObject() {
        TinyShop start = ingested();
        survivesEachDeath(
                start,
                replayed(start),
                CrashTest::replay,
                shop -> {
                    boolean committed = shop.log.snapshot().sequence() == 2;
                    assertThat(shop.ingest.run(KEY).report().rows())
                            .isEqualTo(
                                    committed
                                            ? new RowCounts(3, 3, 0, 0, 0)
                                            : new RowCounts(3, 1, 0, 0, 2));
                    if (!committed) {
                        replay(shop, shop.store);
                    }
                });
    }

    private static void replay(TinyShop shop, ObjectStore store) {
        new Replay(store, shop.options, TinyShop.CLOCK).run(quarantine(shop), MENDS);
    }

    private Map<String, String> replayed(TinyShop start) {
        TinyShop shop = new TinyShop(folder, start.store.copy());
        replay(shop, shop.store);
        return shop.store.digests();
    }

    private void survivesEachDeath(
            TinyShop start,
            Map<String, String> undisturbed,
            BiConsumer<TinyShop, ObjectStore> work,
            Consumer<TinyShop> restart) {
        int puts = -1;
        boolean died = true;
        while (died) {
            puts++;
            TinyShop shop = new TinyShop(folder, start.store.copy());
            CrashingStore store = new CrashingStore(shop.store, puts);
            died = dies(() -> work.accept(shop, store));
            restart.accept(shop);
            assertThat(shop.store.digests())
                    .as("dead after %d writes", puts)
                    .isEqualTo(undisturbed);
        }
        // At the least: parts of four tables, quarantine, report and commit.
        assertThat(puts).isGreaterThanOrEqualTo(7);
    }

    private static boolean dies(Runnable work) {
        try {
            work.run();
            return false;
        } catch (CrashingStore.Crash _) {
            return true;
        }
    }

    @Test
    void ofManyReplaysAtOnceOneTakesTheRows() throws Exception {
        TinyShop shop = ingested();
        String key = quarantine(shop);
        List<ReplayResult> results = atOnce(4, () -> shop.replay.run(key, MENDS));
        assertThat(results).extracting(ReplayResult::fresh).containsOnlyOnce(true);
        assertThat(results)
                .extracting(r -> r.report().rows())
                .containsOnly(new RowCounts(3, 3, 0, 0, 0));
        assertThat(shop.query("SELECT count(*) FROM order_lines")).containsExactly("3");
    }

    @Test
    void ofManyIngestsAtOnceOneBringsTheObjectIn() throws Exception {
        TinyShop shop = uploaded();
        List<IngestResult> results = atOnce(4, () -> shop.ingest.run(KEY));
        assertThat(results).extracting(IngestResult::fresh).containsOnlyOnce(true);
        assertThat(results).extracting(IngestResult::commit).containsOnly(1L);
        assertThat(results)
                .extracting(IngestResult::report)
                .containsOnly(results.getFirst().report());
        assertThat(shop.query("SELECT count(*) FROM order_lines")).containsExactly("1");
        assertThat(shop.log.snapshot().sequence()).isEqualTo(1);
    }

    @Test
    void differentObjectsAtOnceAllComeIn() throws Exception {
        TinyShop shop = new TinyShop(folder);
        for (int i = 0; i < 4; i++) {
            shop.store.put(
                    "raw/online-retail/orders-" + i + ".csv",
                    Content.of(LINES.replace("\n1,", "\n9" + i + ",")));
        }
        var numbers = new AtomicInteger();
        List<IngestResult> results =
                atOnce(
                        4,
                        () ->
                                shop.ingest.run(
                                        "raw/online-retail/orders-"
                                                + numbers.getAndIncrement()
                                                + ".csv"));
        assertThat(results)
                .extracting(IngestResult::commit)
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(shop.query("SELECT count(*) FROM order_lines")).containsExactly("4");
        results.forEach(r -> assertThat(r.report().checkedAgainst()).isEqualTo(r.commit() - 1));
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(work));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
