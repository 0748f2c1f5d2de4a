package io.suanpan.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileObjectStoreTest implements ObjectStoreContract {
    @TempDir private Path folder;

    @Override
    public ObjectStore store() {
        return new FileObjectStore(folder);
    }
}
