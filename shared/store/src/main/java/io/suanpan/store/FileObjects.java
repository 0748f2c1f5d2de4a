package io.suanpan.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads files as objects, without locks. What is said of an object is said of one version of it:
 * the file is looked at before and after, and if it is the same one (inode, size, time), it was so
 * in between, as a replaced version never comes back.
 */
final class FileObjects {
    private static final int MOST_ATTEMPTS = 100;

    private final FileLayout layout;
    private final FileEtags etags;

    FileObjects(FileLayout layout, FileEtags etags) {
        this.layout = layout;
        this.etags = etags;
    }

    /**
     * What is known of the object; empty where there is none.
     *
     * @throws FileInFluxException where the file is being written in place
     */
    Optional<ObjectInfo> info(String key) throws IOException {
        Path file = layout.path(key);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var attributes = attributes(key, file);
            if (attributes.isEmpty()) {
                return Optional.empty();
            }
            var info = info(key, file, attributes.get());
            if (info.isPresent()) {
                return info;
            }
        }
        throw new FileInFluxException(file);
    }

    /** The same where its attributes were just read; empty if the file has changed since. */
    Optional<ObjectInfo> info(String key, Path file, BasicFileAttributes attributes)
            throws IOException {
        var kept = etags.kept(key, file, attributes);
        if (kept.isPresent()) {
            return kept.map(hash -> info(key, attributes, hash));
        }
        try {
            String hash = FileEtags.compute(file);
            var now = read(file);
            if (!same(attributes, now)) {
                if (isOneFile(attributes, now)) {
                    throw new FileInFluxException(file);
                }
                return Optional.empty();
            }
            etags.keep(key, file, attributes, hash);
            return Optional.of(info(key, attributes, hash));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /** The bytes of the range, as far as the object has them; the caller closes the stream. */
    Optional<StoredObject> open(String key, ByteRange range) throws IOException {
        Path file = layout.path(key);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var attributes = attributes(key, file);
            if (attributes.isEmpty()) {
                return Optional.empty();
            }
            var object = open(key, file, attributes.get(), range);
            if (object.isPresent()) {
                return object;
            }
        }
        throw new FileInFluxException(file);
    }

    /** Empty where the file is not the one with these attributes. */
    private Optional<StoredObject> open(
            String key, Path file, BasicFileAttributes attributes, ByteRange range)
            throws IOException {
        InputStream in;
        try {
            in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        boolean handedOver = false;
        try {
            var info = info(key, file, attributes);
            if (info.isEmpty() || !isStill(file, attributes)) {
                return Optional.empty();
            }
            long start = Math.min(range.offset(), attributes.size());
            in.skipNBytes(start);
            long length = Math.min(range.length(), attributes.size() - start);
            handedOver = true;
            return Optional.of(new StoredObject(info.get(), new BoundedStream(in, length)));
        } finally {
            if (!handedOver) {
                in.close();
            }
        }
    }

    /**
     * Empty where there is no file.
     *
     * @throws io.suanpan.core.SuanpanException {@code MALFORMED} where a symbolic link is on the
     *     way
     */
    private Optional<BasicFileAttributes> attributes(String key, Path file) throws IOException {
        try {
            var attributes = read(file);
            FileFolders.unlinked(key, file);
            return attributes.isRegularFile() ? Optional.of(attributes) : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (FileSystemException e) {
            if (FileFolders.throughAFile(layout.root(), FileLayout.folderOf(file))) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isStill(Path file, BasicFileAttributes before) throws IOException {
        try {
            return same(before, read(file));
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    /** Whatever was written into it: a new file may have the inode of one that is gone. */
    private static boolean isOneFile(BasicFileAttributes a, BasicFileAttributes b) {
        return Objects.equals(a.fileKey(), b.fileKey())
                && a.creationTime().equals(b.creationTime());
    }

    private static boolean same(BasicFileAttributes a, BasicFileAttributes b) {
        return Objects.equals(a.fileKey(), b.fileKey())
                && a.size() == b.size()
                && a.lastModifiedTime().equals(b.lastModifiedTime());
    }

    private static BasicFileAttributes read(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static ObjectInfo info(String key, BasicFileAttributes attributes, String hash) {
        return new ObjectInfo(
                key, attributes.size(), hash, attributes.lastModifiedTime().toInstant());
    }
}
