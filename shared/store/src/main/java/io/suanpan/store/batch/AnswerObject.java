package io.suanpan.store.batch;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import io.suanpan.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.util.Optional;

/**
 * The answers of a batch on their way into an object, JSON lines. They are spooled to disk and put
 * at the end, so that memory is bounded and nobody sees half of them. For one thread.
 */
public final class AnswerObject implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final ObjectStore store;
    private final String key;
    private final SpoolFile file;
    private final AnswerLines buffer = new AnswerLines(2 * BUFFER_BYTES);
    private long answered;
    private long problems;

    private AnswerObject(ObjectStore store, String key, SpoolFile file) {
        this.store = store;
        this.key = key;
        this.file = file;
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
            return new AnswerObject(store, key, SpoolFile.create());
        } catch (IOException e) {
            throw failed(key, e);
        }
    }

    /** Appends a line. */
    public void add(Object answer, boolean isAnswered) {
        buffer.append(Json.bytes(answer));
        buffer.endLine(isAnswered);
        if (buffer.size() >= BUFFER_BYTES) {
            flush();
        }
    }

    /** Appends the lines. */
    public void add(AnswerLines lines) {
        flush();
        write(lines);
    }

    private void flush() {
        write(buffer);
        buffer.clear();
    }

    private void write(AnswerLines lines) {
        try {
            file.write(lines.toBuffer());
        } catch (IOException e) {
            throw failed(key, e);
        }
        answered += lines.answered();
        problems += lines.problems();
    }

    /**
     * Creates the object; where it is there with the same answers already, nothing changes. The
     * last call.
     *
     * @throws SuanpanException {@code CONFLICT} where it holds something else
     */
    public BatchResult put() {
        flush();
        try {
            file.finish();
            Optional<StoredObject> existing = store.get(key);
            if (existing.isPresent()) {
                requireSame(existing.get());
            } else if (store.put(key, Content.handingOver(file.path()), PutCondition.createOnly())
                    .isEmpty()) {
                throw conflict("was written by another batch meanwhile", "Start this batch again");
            }
        } catch (IOException e) {
            throw failed(key, e);
        }
        return new BatchResult(key, answered, problems);
    }

    private void requireSame(StoredObject existing) throws IOException {
        if (!digest(Files.newInputStream(file.path())).equals(digest(existing.stream()))) {
            throw conflict(
                    "already holds other answers", "Name another output, or delete that one first");
        }
    }

    private SuanpanException conflict(String why, String remedy) {
        return new SuanpanException(
                ErrorCode.CONFLICT, "The output " + key + " " + why + ".", remedy + ".");
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
            file.close();
        } catch (IOException e) {
            throw failed(key, e);
        }
    }

    private static UncheckedIOException failed(String key, IOException e) {
        return new UncheckedIOException("The answers for " + key + " cannot be spooled.", e);
    }
}
