package io.suanpan.local.wiring;

import io.suanpan.store.FileObjectStore;
import io.suanpan.store.FileStoreOptions;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.ObjectStoreProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Opens {@code recorded:FOLDER}: how a test looks over the shoulder of functions that open their
 * store themselves. Does not wait for the disk.
 */
public final class RecordedStores implements ObjectStoreProvider {
    private static final String SCHEME = "recorded:";

    /** The loader of services makes an instance for each look-up, so what is opened stands here. */
    private static final List<RecordedStore> OPENED = new CopyOnWriteArrayList<>();

    static String location(Path folder) {
        return SCHEME + folder;
    }

    /** Those opened since this was last asked. */
    static List<RecordedStore> takeOpened() {
        List<RecordedStore> opened = List.copyOf(OPENED);
        OPENED.clear();
        return opened;
    }

    @Override
    public Optional<ObjectStore> open(String location) {
        if (!location.startsWith(SCHEME)) {
            return Optional.empty();
        }
        Path folder = Path.of(location.substring(SCHEME.length()));
        FileStoreOptions options = FileStoreOptions.defaults().withSyncToDisk(false);
        RecordedStore store = new RecordedStore(new FileObjectStore(folder, options));
        OPENED.add(store);
        return Optional.of(store);
    }
}
