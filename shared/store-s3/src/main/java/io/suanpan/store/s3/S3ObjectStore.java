package io.suanpan.store.s3;

import io.suanpan.store.ByteRange;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectKeys;
import io.suanpan.store.ObjectPage;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import io.suanpan.store.StoredObject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Objects in a bucket of S3, or under a prefix in it. Conditions are judged by S3 itself ({@code
 * If-None-Match}, {@code If-Match}), so they hold between any writers. Thread-safe.
 *
 * <p>The ETag is S3's: it changes with the content, but the same content may have another one after
 * another write, and it is not the one that a file store gives.
 */
public final class S3ObjectStore implements ObjectStore {
    private final S3Client client;
    private final S3Location location;
    private final S3Reads reads;
    private final S3Writes writes;
    private final S3Listing listing;

    S3ObjectStore(S3Client client, S3Location location, S3StoreOptions options) {
        this.client = client;
        this.location = location;
        this.reads = new S3Reads(client, location, options.mostAttempts());
        this.writes = new S3Writes(client, location, options, reads);
        this.listing = new S3Listing(client, location);
    }

    /**
     * With {@link S3StoreOptions#defaults()}.
     *
     * @param location {@code s3://bucket} or {@code s3://bucket/prefix}
     */
    static S3ObjectStore open(String location, S3Settings settings) {
        S3StoreOptions options = S3StoreOptions.defaults();
        S3Location parsed = S3Location.parse(location);
        return new S3ObjectStore(S3Clients.create(settings, options), parsed, options);
    }

    @Override
    public Optional<StoredObject> get(String key) {
        String full = location.inBucket(key);
        return attempt("read", full, () -> reads.whole(key, full));
    }

    @Override
    public Optional<StoredObject> get(String key, ByteRange range) {
        String full = location.inBucket(key);
        return attempt("read", full, () -> reads.part(key, full, range));
    }

    @Override
    public Optional<ObjectInfo> head(String key) {
        String full = location.inBucket(key);
        return attempt("look at", full, () -> reads.head(key, full));
    }

    @Override
    public Optional<ObjectInfo> put(String key, Content content, PutCondition condition) {
        String full = location.inBucket(key);
        return attempt("write", full, () -> writes.put(key, full, content, condition));
    }

    @Override
    public ObjectPage list(String prefix, String after, int limit) {
        ObjectKeys.checkPrefix(prefix);
        if (limit < 1) {
            throw new IllegalArgumentException("A page needs a limit of 1 or more, not " + limit);
        }
        return attempt("list", prefix, () -> listing.page(prefix, after, limit));
    }

    /**
     * S3 does not say whether there was something to delete, so that is asked before; of several
     * who delete the same object at once, more than one may hear that there was.
     */
    @Override
    public boolean delete(String key) {
        String full = location.inBucket(key);
        return attempt(
                "delete",
                full,
                () -> {
                    boolean existed = reads.head(key, full).isPresent();
                    if (existed) {
                        client.deleteObject(r -> r.bucket(location.bucket()).key(full));
                    }
                    return existed;
                });
    }

    @Override
    public Optional<Path> localFile(String key) {
        location.inBucket(key);
        return Optional.empty();
    }

    @Override
    public void close() {
        client.close();
    }

    private <T> T attempt(String doing, String key, Supplier<T> action) {
        try {
            return action.get();
        } catch (SdkException e) {
            throw S3Faults.of(e, doing, location.bucket(), key);
        }
    }
}
