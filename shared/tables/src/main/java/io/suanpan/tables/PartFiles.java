package io.suanpan.tables;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.StoredObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Parts as files: in place where the store has them as files, else fetched once into a cache. */
public final class PartFiles {
    /** Enough to hide the latency of a bucket, few enough for its connection pool. */
    private static final int PARALLEL_FETCHES = 16;

    private final ObjectStore store;
    private final Path cache;

    public PartFiles(ObjectStore store, Path cache) {
        this.store = store;
        this.cache = cache;
    }

    /** One file for each part, in the same order. */
    public List<Path> of(List<TablePart> parts) {
        if (parts.isEmpty() || store.localFile(parts.getFirst().key()).isPresent()) {
            return parts.stream().map(this::file).toList();
        }
        try (var workers =
                Executors.newFixedThreadPool(
                        PARALLEL_FETCHES, Thread.ofVirtual().name("fetch-", 0).factory())) {
            List<Future<Path>> fetches = new ArrayList<>();
            parts.forEach(part -> fetches.add(workers.submit(() -> file(part))));
            return fetches.stream().map(PartFiles::await).toList();
        }
    }

    private Path file(TablePart part) {
        return store.localFile(part.key()).orElseGet(() -> cached(part));
    }

    /** The name tells the version, so a file that is there is the right one. */
    private Path cached(TablePart part) {
        String identity = part.key() + "\n" + part.etag();
        Path file =
                cache.resolve(
                        Digest.sha256(identity.getBytes(StandardCharsets.UTF_8)) + ".parquet");
        if (!Files.exists(file)) {
            fetch(part, file);
        }
        return file;
    }

    private void fetch(TablePart part, Path file) {
        try (StoredObject object = store.get(part.key()).orElseThrow(() -> missing(part))) {
            Files.createDirectories(cache);
            Path unfinished = Files.createTempFile(cache, "fetch", ".tmp");
            Files.copy(object.stream(), unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Fetching " + part.key() + " failed.", e);
        }
    }

    private static SuanpanException missing(TablePart part) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "The table log lists " + part.key() + ", but the store does not have it.",
                "Restore the object from the store's versions.");
    }

    private static Path await(Future<Path> fetch) {
        try {
            return fetch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while fetching parts.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(e.getCause());
        }
    }
}
