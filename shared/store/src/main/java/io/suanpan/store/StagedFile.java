package io.suanpan.store;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

/**
 * A written file that is not an object yet; closing it deletes it unless it was moved to its place.
 *
 * <p>Its time is set to the nanosecond: file systems tick coarsely, and two versions of one size
 * within a tick could not be told apart by {@link FileObjects}.
 *
 * @param hashInFile whether the file carries its hash
 */
record StagedFile(Path path, BasicFileAttributes attributes, String hash, boolean hashInFile)
        implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    static StagedFile write(
            String key, Content content, Path folder, FileEtags etags, boolean syncToDisk)
            throws IOException {
        Path path = folder.resolve(UUID.randomUUID().toString());
        boolean done = false;
        boolean taken = content.spareFile().isPresent() && take(content.spareFile().get(), path);
        try (FileChannel channel = taken ? openAgain(path) : create(path)) {
            String hash = taken ? hash(channel) : copy(key, content, channel);
            Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
            var attributes =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean hashInFile = etags.keepInFile(path, attributes, hash);
            if (syncToDisk) {
                channel.force(true);
            }
            done = true;
            return new StagedFile(path, attributes, hash, hashInFile);
        } finally {
            if (!done) {
                Files.deleteIfExists(path);
            }
        }
    }

    ObjectInfo info(String key) {
        return new ObjectInfo(
                key, attributes.size(), hash, attributes.lastModifiedTime().toInstant());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    /** False where the file is on another disk, or but a link to one. */
    private static boolean take(Path file, Path path) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            move(file, path);
            return true;
        } catch (AtomicMoveNotSupportedException _) {
            return false;
        }
    }

    private static void move(Path file, Path path) throws IOException {
        try {
            Files.move(file, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException _) {
            Files.createDirectories(path.getParent());
            Files.move(file, path, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static FileChannel openAgain(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static FileChannel create(Path path) throws IOException {
        try {
            return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (NoSuchFileException _) {
            Files.createDirectories(path.getParent());
            return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    private static String hash(FileChannel channel) throws IOException {
        MessageDigest digest = Digest.newSha256();
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(channel.size() + 1, BUFFER_BYTES));
        while (channel.read(buffer.clear()) >= 0) {
            digest.update(buffer.flip());
        }
        return Digest.hex(digest.digest());
    }

    private static String copy(String key, Content content, FileChannel channel)
            throws IOException {
        MessageDigest digest = Digest.newSha256();
        long length = content.length();
        long written = 0;
        byte[] buffer = new byte[(int) Math.min(length + 1, BUFFER_BYTES)];
        try (InputStream in = content.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
                while (bytes.hasRemaining()) {
                    written += channel.write(bytes);
                }
            }
        }
        if (written != length) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The content for %s has %d bytes, not the %d that it stated."
                            .formatted(key, written, length),
                    "Write it when its source does not change any more.");
        }
        return Digest.hex(digest.digest());
    }
}
