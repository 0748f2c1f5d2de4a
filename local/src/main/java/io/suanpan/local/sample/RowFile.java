package io.suanpan.local.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * A gzip file of lines. Its header carries no time, so that equal lines give equal bytes (on one
 * build of zlib; the lines themselves are equal everywhere).
 */
final class RowFile implements AutoCloseable {
    /** Twice as fast as the default level, for about a fifth more bytes. */
    private static final int COMPRESSION = 2;

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path path;
    private final Charset charset;
    private final OutputStream stream;
    private long rows;

    RowFile(Path path, Charset charset) {
        this.path = path;
        this.charset = charset;
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            this.stream = new BufferedOutputStream(compressed(path), BUFFER_BYTES);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static OutputStream compressed(Path path) throws IOException {
        return new GZIPOutputStream(Files.newOutputStream(path), BUFFER_BYTES) {
            {
                def.setLevel(COMPRESSION);
            }
        };
    }

    Path path() {
        return path;
    }

    /** Lines so far that are data. */
    long rows() {
        return rows;
    }

    void header(CharSequence line) {
        text(line);
        text("\n");
    }

    void row(CharSequence line) {
        lastRow(line);
        text("\n");
    }

    /** A row without a line feed behind it. */
    void lastRow(CharSequence line) {
        text(line);
        rows++;
    }

    private void text(CharSequence text) {
        try {
            stream.write(text.toString().getBytes(charset));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException cause) {
        return new UncheckedIOException(
                "Writing " + path + " failed. Check the folder's permissions and space.", cause);
    }
}
