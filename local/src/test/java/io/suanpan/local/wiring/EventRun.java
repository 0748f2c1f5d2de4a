package io.suanpan.local.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One event that was run, each on the same state of the store.
 *
 * @param called what came of it
 * @param store what was asked of the store meanwhile
 */
record EventRun(Called called, RecordedStore store) {
    private static @Nullable Map<String, EventRun> overShop;
    private static @Nullable Map<String, EventRun> overNothing;

    /** All events over the trained shop, by name; run once. */
    static synchronized Map<String, EventRun> overShop() {
        Map<String, EventRun> known = overShop;
        if (known == null) {
            known = runAll(TrainedShop.copyTo(folder("events-shop")));
            overShop = known;
        }
        return known;
    }

    /** All events over a store without any object, by name; run once. */
    static synchronized Map<String, EventRun> overNothing() {
        Map<String, EventRun> known = overNothing;
        if (known == null) {
            known = runAll(folder("events-nothing"));
            overNothing = known;
        }
        return known;
    }

    private static Map<String, EventRun> runAll(Path folder) {
        Map<String, EventRun> runs = new TreeMap<>();
        for (String event : Events.all().keySet()) {
            Called called = Called.of(event, RecordedStores.location(folder));
            RecordedStore store = RecordedStores.takeOpened().getFirst();
            store.writes().forEach(key -> restore(folder, key));
            store.deletes().forEach(key -> restore(folder, key));
            runs.put(event, new EventRun(called, store));
        }
        return Collections.unmodifiableMap(runs);
    }

    private static void restore(Path folder, String key) {
        if (folder.endsWith("events-shop")) {
            TrainedShop.restore(folder, key);
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        Path folder = RawTemplate.ROOT.resolve("local/target").resolve(name);
        TrainedShop.delete(folder);
        return folder;
    }
}
