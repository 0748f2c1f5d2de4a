package io.suanpan.store;

import io.suanpan.core.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Content hashes of files, kept beside the files so that they need not be read again. A kept hash
 * names the size and the time of the file it was made from (and, outside the file, its inode); it
 * counts only while these still hold, so it can be missing but not stale. Writing one is never
 * required to succeed.
 */
final class FileEtags {
    private static final String ATTRIBUTE = "suanpan.sha256";
    private static final int HASH_LENGTH = 64;
    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * A file changed so recently may change again without a new time, as the clocks of file systems
     * tick coarsely (2 s at worst); its hash is not kept.
     */
    private static final Duration COARSEST_TICK = Duration.ofSeconds(2);

    private final FileLayout layout;
    private final boolean extendedAttributes;

    FileEtags(FileLayout layout, boolean extendedAttributes) {
        this.layout = layout;
        this.extendedAttributes = extendedAttributes;
    }

    /** The kept hash, if it is that of the file with these attributes. */
    Optional<String> kept(String key, Path file, BasicFileAttributes attributes) {
        Optional<String> inFile = readAttribute(file).flatMap(t -> parse(t, identity(attributes)));
        return inFile.isPresent()
                ? inFile
                : readSidecar(key).flatMap(text -> parse(text, sidecarIdentity(attributes)));
    }

    /** Keeps the hash in the file itself; false where that cannot be. */
    boolean keepInFile(Path file, BasicFileAttributes attributes, String hash) {
        if (!extendedAttributes) {
            return false;
        }
        try {
            var view = view(file);
            byte[] text = (hash + identity(attributes)).getBytes(StandardCharsets.US_ASCII);
            return view != null && view.write(ATTRIBUTE, ByteBuffer.wrap(text)) == text.length;
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    /** Keeps the hash beside the file. */
    void keepBeside(String key, BasicFileAttributes attributes, String hash) {
        Path sidecar = layout.etagFile(key);
        try {
            Files.createDirectories(sidecar.getParent());
            Files.writeString(sidecar, hash + sidecarIdentity(attributes));
        } catch (IOException _) {
            // The hash is computed again when it is asked for.
        }
    }

    /** Keeps the hash of a file that someone else wrote, where that is safe. */
    void keep(String key, Path file, BasicFileAttributes attributes, String hash) {
        Instant settled = attributes.lastModifiedTime().toInstant().plus(COARSEST_TICK);
        if (settled.isBefore(Instant.now()) && !keepInFile(file, attributes, hash)) {
            keepBeside(key, attributes, hash);
        }
    }

    /** Forgets what was kept beside a file that is gone. */
    void forget(String key) throws IOException {
        Files.deleteIfExists(layout.etagFile(key));
    }

    /** Reads the whole file. */
    static String compute(Path file) throws IOException {
        MessageDigest digest = Digest.newSha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return Digest.hex(digest.digest());
    }

    private Optional<String> readAttribute(Path file) {
        if (!extendedAttributes) {
            return Optional.empty();
        }
        try {
            var view = view(file);
            if (view == null) {
                return Optional.empty();
            }
            ByteBuffer text = ByteBuffer.allocate(256);
            view.read(ATTRIBUTE, text);
            return Optional.of(
                    new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII));
        } catch (IOException | UnsupportedOperationException _) {
            return Optional.empty();
        }
    }

    private Optional<String> readSidecar(String key) {
        try {
            byte[] text = Files.readAllBytes(layout.etagFile(key));
            return Optional.of(new String(text, StandardCharsets.ISO_8859_1));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static @Nullable UserDefinedFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    }

    private static Optional<String> parse(String text, String identity) {
        boolean valid = text.length() == HASH_LENGTH + identity.length() && text.endsWith(identity);
        return valid ? Optional.of(text.substring(0, HASH_LENGTH)) : Optional.empty();
    }

    private static String identity(BasicFileAttributes attributes) {
        long nanos = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        return " " + attributes.size() + " " + nanos + "\n";
    }

    /** With the inode: unlike an attribute, the note stays when another file takes the place. */
    private static String sidecarIdentity(BasicFileAttributes attributes) {
        return identity(attributes) + attributes.fileKey() + "\n";
    }
}
