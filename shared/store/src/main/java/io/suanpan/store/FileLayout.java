package io.suanpan.store;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * Which file is which key's. The bytes of a file name are the UTF-8 bytes of the key's segment,
 * whatever the locale: Java turns names into strings by the locale, and under {@code LANG=C} a name
 * beyond ASCII could be neither written nor read; only as URIs do such names survive.
 */
final class FileLayout {
    private static final String UNRESERVED = "-._~/";

    private final Path root;
    private final String rootUri;

    FileLayout(Path root) {
        this.root = real(root.toAbsolutePath().normalize());
        String uri = this.root.toUri().toString();
        this.rootUri = uri.endsWith("/") ? uri : uri + "/";
    }

    Path root() {
        return root;
    }

    Path locks() {
        return root.resolve(ObjectKeys.RESERVED, "locks");
    }

    Path unfinished() {
        return root.resolve(ObjectKeys.RESERVED, "unfinished");
    }

    /** The file that holds the hash of the object where the object's own file cannot. */
    Path etagFile(String key) {
        String name = Digest.sha256(key.getBytes(StandardCharsets.UTF_8));
        return root.resolve(ObjectKeys.RESERVED, "etags", name.substring(0, 2), name);
    }

    /** The file of a checked key. */
    Path path(String key) {
        try {
            return isAscii(key) ? root.resolve(key) : Path.of(URI.create(rootUri + escaped(key)));
        } catch (InvalidPathException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The object key \"" + key + "\" is no file name here: " + e.getReason() + ".",
                    "Use letters, digits, dots, dashes and underscores.",
                    e);
        }
    }

    /** The segment that a file's name stands for; empty where its bytes are not UTF-8. */
    static Optional<String> segment(Path file) {
        String name = file.getFileName().toString();
        if (isAscii(name)) {
            return Optional.of(name);
        }
        String path = file.toUri().getRawPath();
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String escaped = bare.substring(bare.lastIndexOf('/') + 1).replace("+", "%2B");
        byte[] bytes =
                URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1)
                        .getBytes(StandardCharsets.ISO_8859_1);
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** Whether others find the same file by the path as text. */
    static boolean isWritable(Path file) {
        try {
            return Path.of(file.toString()).equals(file);
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /** The folder of a file or folder below the root. */
    static Path folderOf(Path path) {
        return Objects.requireNonNull(path.getParent(), "a path below the root has a folder");
    }

    /** The path without symbolic links, as far as it exists. */
    private static Path real(Path path) {
        try {
            if (Files.exists(path)) {
                return path.toRealPath();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path parent = path.getParent();
        return parent == null ? path : real(parent).resolve(path.getFileName());
    }

    private static String escaped(String key) {
        StringBuilder uri = new StringBuilder();
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (isAlphanumeric(b) || UNRESERVED.indexOf(b) >= 0);
            if (plain) {
                uri.append((char) b);
            } else {
                uri.append('%').append(HexFormat.of().toHexDigits(b));
            }
        }
        return uri.toString();
    }

    private static boolean isAlphanumeric(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
