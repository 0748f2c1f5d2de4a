package io.suanpan.store;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Objects as files under one folder, at the path that their key names; a file that anyone else puts
 * there is an object as well. Threads and processes on one machine may share the folder. The ETag
 * is the SHA-256 of the content.
 *
 * <p>A write goes into a file of its own under {@code .suanpan/unfinished}, to the disk, and then
 * by one rename to its place, under a lock where its condition is judged. So a crash leaves an
 * object old or new, and nothing else that is visible. Symbolic links are neither listed nor
 * followed. Unlike in a bucket, {@code a} and {@code a/b} cannot both be objects ({@code
 * CONFLICT}).
 */
public final class FileObjectStore implements ObjectStore {
    private static final ByteRange WHOLE = new ByteRange(0, Long.MAX_VALUE);

    private final FileStoreOptions options;
    private final FileLayout layout;
    private final FileEtags etags;
    private final FileObjects objects;
    private final FileFolders folders;
    private final FileLocks locks;
    private final DebrisSweep debris;

    /** With {@link FileStoreOptions#defaults()}. */
    public FileObjectStore(Path root) {
        this(root, FileStoreOptions.defaults());
    }

    /**
     * @param root made by the first write where it does not exist
     */
    public FileObjectStore(Path root, FileStoreOptions options) {
        this.options = options;
        this.layout = new FileLayout(root);
        this.etags = new FileEtags(layout, options.extendedAttributes());
        this.objects = new FileObjects(layout, etags);
        this.folders = new FileFolders(layout.root(), options.syncToDisk());
        this.locks = new FileLocks(layout.locks());
        this.debris = new DebrisSweep(layout.unfinished(), options.debrisAge());
    }

    @Override
    public Optional<StoredObject> get(String key) {
        return get(key, WHOLE);
    }

    @Override
    public Optional<StoredObject> get(String key, ByteRange range) {
        ObjectKeys.check(key);
        return attempt("Reading", key, () -> objects.open(key, range));
    }

    @Override
    public Optional<ObjectInfo> head(String key) {
        ObjectKeys.check(key);
        return attempt("Looking at", key, () -> objects.info(key));
    }

    @Override
    public Optional<ObjectInfo> put(String key, Content content, PutCondition condition) {
        Path target = layout.path(ObjectKeys.check(key));
        return attempt("Writing", key, () -> write(key, target, content, condition));
    }

    @Override
    public ObjectPage list(String prefix, String after, int limit) {
        ObjectKeys.checkPrefix(prefix);
        if (limit < 1) {
            throw new IllegalArgumentException("A page needs a limit of 1 or more, not " + limit);
        }
        return attempt(
                "Listing",
                prefix,
                () -> new FileListing(layout, objects, prefix, after, limit).page());
    }

    @Override
    public boolean delete(String key) {
        Path file = layout.path(ObjectKeys.check(key));
        return attempt("Deleting", key, () -> remove(key, file));
    }

    @Override
    public Optional<Path> localFile(String key) {
        Path file = layout.path(ObjectKeys.check(key));
        return FileLayout.isWritable(file) ? head(key).map(_ -> file) : Optional.empty();
    }

    private Optional<ObjectInfo> write(
            String key, Path target, Content content, PutCondition condition) throws IOException {
        debris.sweepIfDue();
        try (StagedFile staged =
                StagedFile.write(key, content, layout.unfinished(), etags, options.syncToDisk())) {
            return locks.holding(
                    key,
                    () -> {
                        if (!holds(condition, key)) {
                            return Optional.empty();
                        }
                        folders.place(key, staged.path(), target);
                        if (!staged.hashInFile()) {
                            etags.keepBeside(key, staged.attributes(), staged.hash());
                        }
                        return Optional.of(staged.info(key));
                    });
        }
    }

    private boolean holds(PutCondition condition, String key) throws IOException {
        return switch (condition) {
            case PutCondition.Always _ -> true;
            case PutCondition.CreateOnly _ -> objects.info(key).isEmpty();
            case PutCondition.IfUnchanged(String etag) ->
                    objects.info(key).filter(info -> info.etag().equals(etag)).isPresent();
        };
    }

    private boolean remove(String key, Path file) throws IOException {
        boolean existed =
                locks.holding(
                        key,
                        () -> {
                            boolean exists = objects.info(key).isPresent();
                            if (exists) {
                                Files.deleteIfExists(file);
                                etags.forget(key);
                            }
                            return exists;
                        });
        if (existed) {
            folders.cleanUp(file);
        }
        return existed;
    }

    private <T> T attempt(String doing, String key, IoAction<T> action) {
        try {
            return action.run();
        } catch (FileInFluxException e) {
            throw new SuanpanException(
                    ErrorCode.CONFLICT,
                    "The object \"%s\" is not whole yet: its file is being written in place."
                            .formatted(key),
                    "Ask again when whatever writes it has ended.",
                    e);
        } catch (IOException | UncheckedIOException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "%s \"%s\" in the folder %s failed: %s"
                            .formatted(doing, key, layout.root(), e.getMessage()),
                    "Check that the folder can be read and written and that its disk has space.",
                    e);
        }
    }
}
