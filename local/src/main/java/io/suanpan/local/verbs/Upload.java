package io.suanpan.local.verbs;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import io.suanpan.tables.formats.ImportFormats;
import io.suanpan.tables.ingest.RawKey;
import io.suanpan.tables.raw.RawName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/**
 * Puts files under {@code raw/}. A raw object is never changed: the same file again is found there,
 * and another file of the same name goes beside it, with a piece of its content's hash in its name.
 */
final class Upload {
    private static final int HASH_DIGITS = 8;

    private final ObjectStore store;

    Upload(ObjectStore store) {
        this.store = store;
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where the file cannot be read; {@code MALFORMED}
     *     where no import could read what is in it, by its source or its name
     */
    static void require(Path file, String source) {
        requireFile(file);
        String name = file.getFileName().toString();
        ImportFormats.of(source, name);
        RawName.isJson(name);
    }

    /**
     * @param file for which {@link #require} holds
     * @return the key of the object that holds the file's content
     */
    String put(Path file, String source) {
        String name = file.getFileName().toString();
        String key = new RawKey(source, name).key();
        if (create(key, file)) {
            return key;
        }
        String hash = digest(file);
        if (digest(key).equals(hash)) {
            return key;
        }
        String beside = new RawKey(source, beside(name, hash)).key();
        create(beside, file);
        return beside;
    }

    private boolean create(String key, Path file) {
        return store.put(key, Content.of(file), PutCondition.createOnly()).isPresent();
    }

    /** As in {@code orders-1a2b3c4d.csv.gz}. */
    static String beside(String name, String hash) {
        int dot = name.indexOf('.', 1);
        int at = dot < 0 ? name.length() : dot;
        return name.substring(0, at) + "-" + hash.substring(0, HASH_DIGITS) + name.substring(at);
    }

    private static void requireFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND,
                    file + " is a folder.",
                    "Name its files, as in " + file + "/*.csv.gz.");
        }
        if (!Files.isReadable(file)) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND,
                    "There is no file " + file + " that can be read.",
                    "Check its spelling and its permissions.");
        }
    }

    /** SHA-256 of the content, 64 hex digits. */
    static String digest(Path file) {
        try {
            return digest(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file + " failed.", e);
        }
    }

    private String digest(String key) {
        try (var object = store.get(key).orElseThrow()) {
            return digest(object.stream());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + key + " failed.", e);
        }
    }

    private static String digest(InputStream content) throws IOException {
        MessageDigest digest = Digest.newSha256();
        try (var in = new DigestInputStream(content, digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Digest.hex(digest.digest());
    }
}
