package io.suanpan.customers.batch;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;

/**
 * The answers of a batch on their way into an object, JSON lines. They are spooled to disk and put
 * at the end, so that memory is bounded and nobody sees half of them. For one thread.
 */
public final class AnswerObject implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final ObjectStore store;
    private final String key;
    private final Path file;
    private final OutputStream out;
    private long answered;
    private long problems;

    private AnswerObject(ObjectStore store, String key, Path file, OutputStream out) {
        this.store = store;
        this.key = key;
        this.file = file;
        this.out = out;
    }

    /**
     * @param folder that {@code key} must lie in, as in {@code results/segment/}
     * @throws SuanpanException {@code MALFORMED} for a key elsewhere
     */
    public static AnswerObject at(ObjectStore store, String folder, String key) {
        if (!key.startsWith(folder)) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The output \"" + key + "\" does not lie under " + folder + ".",
                    "Name it " + folder + "<run>/<name>.jsonl.");
        }
        try {
            Path file = Files.createTempFile("answers", ".jsonl");
            return new AnswerObject(
                    store,
                    key,
                    file,
                    new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES));
        } catch (IOException e) {
            throw failed(key, e);
        }
    }

    /** Appends a line. */
    public void add(Object answer, boolean isAnswered) {
        addLine(Json.bytes(answer), isAnswered);
    }

    /** Appends an answer that was written before, without a line feed. */
    public void addLine(byte[] json, boolean isAnswered) {
        try {
            out.write(json);
            out.write('\n');
        } catch (IOException e) {
            throw failed(key, e);
        }
        answered += isAnswered ? 1 : 0;
        problems += isAnswered ? 0 : 1;
    }

    /**
     * Creates the object; where it is there with the same answers already, nothing changes.
     *
     * @throws SuanpanException {@code CONFLICT} where it holds something else
     */
    public BatchResult put() {
        try {
            out.close();
            if (store.put(key, Content.of(file), PutCondition.createOnly()).isEmpty()) {
                requireSame();
            }
        } catch (IOException e) {
            throw failed(key, e);
        }
        return new BatchResult(key, answered, problems);
    }

    private void requireSame() throws IOException {
        InputStream existing = store.get(key).orElseThrow().stream();
        if (!digest(Files.newInputStream(file)).equals(digest(existing))) {
            throw new SuanpanException(
                    ErrorCode.CONFLICT,
                    "The output " + key + " already holds other answers.",
                    "Name another output, or delete that one first.");
        }
    }

    private static String digest(InputStream content) throws IOException {
        try (var in = new DigestInputStream(content, Digest.newSha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Digest.hex(in.getMessageDigest().digest());
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed(key, e);
        }
    }

    private static UncheckedIOException failed(String key, IOException e) {
        return new UncheckedIOException("The answers for " + key + " cannot be spooled.", e);
    }
}
