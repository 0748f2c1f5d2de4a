package io.suanpan.tables.ingest;

import io.suanpan.store.FileObjectStore;
import io.suanpan.store.ObjectStore;
import io.suanpan.tables.Database;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.raw.Mend;
import java.nio.file.Path;
import java.util.List;

/**
 * Brings in all that lies in a file store and then replays a quarantine: {@code IngestProcess STORE
 * WORK}. Says {@code ready} when all is loaded and {@code done} at the end.
 */
final class IngestProcess {
    static final String REPLAYED = "raw/online-retail/large.csv.gz";

    private IngestProcess() {}

    public static void main(String[] arguments) {
        DatabaseOptions options = options(Path.of(arguments[1]));
        Database.open(options).close();
        System.out.println("ready");
        work(new FileObjectStore(Path.of(arguments[0])), options);
        System.out.println("done");
    }

    static DatabaseOptions options(Path work) {
        return new DatabaseOptions(256, 2, work);
    }

    static void work(ObjectStore store, DatabaseOptions options) {
        Ingest ingest = new Ingest(store, options, TinyShop.CLOCK);
        new Sweep(store, ingest).run();
        String quarantine = ingest.run(REPLAYED).report().quarantineKey();
        new Replay(store, options, TinyShop.CLOCK)
                .run(
                        quarantine,
                        List.of(new Mend(78, "Quantity", "2"), new Mend(100, "UnitPrice", "2.50")));
    }
}
