package io.suanpan.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** As on a file system that has no extended attributes. */
class FileObjectStoreWithoutAttributesTest implements ObjectStoreContract {
    @TempDir private Path folder;

    @Override
    public ObjectStore store() {
        return new FileObjectStore(
                folder,
                FileStoreOptions.defaults().withExtendedAttributes(false).withSyncToDisk(false));
    }
}
