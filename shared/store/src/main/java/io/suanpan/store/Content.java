package io.suanpan.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** What is to be written: of known length, and readable again so that a write can be retried. */
public interface Content {

    /** A fresh stream from the first byte. */
    InputStream open() throws IOException;

    /** In bytes. */
    long length();

    /** The file that the content is, where the store may take that instead of a copy. */
    default Optional<Path> spareFile() {
        return Optional.empty();
    }

    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long length() {
                return bytes.length;
            }
        };
    }

    static Content of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The file must not change until it is written. */
    static Content of(Path file) {
        return new FileContent(file, Optional.empty());
    }

    /** Gives the file away: nobody may touch it any more, and after the write it may be gone. */
    static Content handingOver(Path file) {
        return new FileContent(file, Optional.of(file));
    }
}
