package io.suanpan.store;

import java.time.Duration;

/**
 * How a {@link FileObjectStore} treats its disk.
 *
 * @param syncToDisk whether a write is on the disk, with its folder entry, before it is reported;
 *     without it an object still is whole or absent after a crash of the process, but not after a
 *     power failure
 * @param extendedAttributes whether an object's hash is kept in an extended attribute of its file
 *     where the file system has them; otherwise in a file of its own under {@code .suanpan/etags}
 * @param debrisAge age from which an unfinished write counts as left by a crash; it must exceed the
 *     longest write
 */
public record FileStoreOptions(boolean syncToDisk, boolean extendedAttributes, Duration debrisAge) {

    public FileStoreOptions {
        if (debrisAge.isNegative()) {
            throw new IllegalArgumentException("debrisAge must not be negative: " + debrisAge);
        }
    }

    /**
     * {@code syncToDisk}: a shop's tables are to survive a power failure. {@code
     * extendedAttributes}: an attribute moves with its file and needs no second file. {@code
     * debrisAge} of a day: longer than any write of one object, even from a slow network.
     */
    public static FileStoreOptions defaults() {
        return new FileStoreOptions(true, true, Duration.ofDays(1));
    }

    public FileStoreOptions withSyncToDisk(boolean value) {
        return new FileStoreOptions(value, extendedAttributes, debrisAge);
    }

    public FileStoreOptions withExtendedAttributes(boolean value) {
        return new FileStoreOptions(syncToDisk, value, debrisAge);
    }

    public FileStoreOptions withDebrisAge(Duration value) {
        return new FileStoreOptions(syncToDisk, extendedAttributes, value);
    }
}
