package io.suanpan.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Objects by key: a folder on one machine or a bucket, with the same behaviour. Keys are relative,
 * {@code /}-separated, ordered by their UTF-8 bytes. A write is all or nothing and is seen by every
 * later read; conditional writes are the only concurrency control there is. Thread-safe.
 *
 * <p>Every method throws {@link io.suanpan.core.SuanpanException}: {@code MALFORMED} for a key that
 * is no key, {@code INTERNAL} where the storage itself fails.
 */
public interface ObjectStore extends AutoCloseable {

    /** The whole object; the caller closes it. Empty where there is none. */
    Optional<StoredObject> get(String key);

    /** A part of the object; the range is cut at the object's end. Empty where there is none. */
    Optional<StoredObject> get(String key, ByteRange range);

    /** What is known of the object without reading it. */
    Optional<ObjectInfo> head(String key);

    /** Writes the object if the condition holds; empty where it does not, and nothing changes. */
    Optional<ObjectInfo> put(String key, Content content, PutCondition condition);

    /** Objects whose key starts with {@code prefix} and comes after {@code after}, in key order. */
    ObjectPage list(String prefix, String after, int limit);

    /** True where there was an object to delete. */
    boolean delete(String key);

    /** Where the object can be read in place as a file; empty where it has to be fetched. */
    default Optional<Path> localFile(String key) {
        return Optional.empty();
    }

    /** Writes the object whatever was there. */
    default ObjectInfo put(String key, Content content) {
        return put(key, content, PutCondition.always()).orElseThrow();
    }

    /** All objects under {@code prefix} in key order, fetched page by page as they are consumed. */
    default Stream<ObjectInfo> listAll(String prefix) {
        return ObjectPages.stream(this, prefix);
    }

    @Override
    default void close() {}
}
