package io.suanpan.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * An object that is being read. A read sees one version of the object from its first byte to its
 * last.
 *
 * @param info of the whole object, also where only a range is read
 */
public record StoredObject(ObjectInfo info, InputStream stream) implements AutoCloseable {

    /** All bytes that are left; closes the stream. */
    public byte[] bytes() {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + info.key() + " failed.", e);
        }
    }

    /** All bytes that are left as UTF-8 text; closes the stream. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Closing " + info.key() + " failed.", e);
        }
    }
}
