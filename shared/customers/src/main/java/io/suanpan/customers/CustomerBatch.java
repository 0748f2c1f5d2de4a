package io.suanpan.customers;

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
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Scores an object of customer ids into an object of answers, JSON lines both: {@code
 * {"customerId":"17850"}} in, a {@link CustomerAnswer} out, line for line. A line that cannot be
 * read becomes an answer with a problem that names its number; blank lines count but are left out.
 * Memory is bounded: some 20,000 answers at a time, the whole on disk before it is put.
 */
public final class CustomerBatch {
    /** Answers held at once. Within them customers of one shard are read together. */
    private static final int CHUNK = 20_000;

    private final ObjectStore store;
    private final CustomerScorer scorer;

    /**
     * @param answered lines that got scores
     * @param problems lines that got a problem
     */
    public record Result(String output, long answered, long problems) {}

    private record Line(long number, String text) {}

    private record Answered(byte[] json, boolean scored) {}

    public CustomerBatch(ObjectStore store, CustomerScorer scorer) {
        this.store = store;
        this.scorer = scorer;
    }

    /**
     * @param input key of the object to read
     * @param output key of the object to create, under {@code results/}; where it already holds the
     *     same answers, nothing changes
     * @throws SuanpanException {@code NOT_FOUND} where there is no input, {@code CONFLICT} where
     *     the output holds something else, {@code MALFORMED} for an output elsewhere, {@code
     *     NOT_TRAINED} where there is no model yet
     */
    public Result score(String input, String output) {
        if (!output.startsWith("results/")) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The output \"" + output + "\" does not lie under results/.",
                    "Name it results/score-user/<run>/<name>.jsonl.");
        }
        try {
            Path file = Files.createTempFile("scores", ".jsonl");
            try {
                return score(input, output, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Scoring " + input + " failed.", e);
        }
    }

    private Result score(String input, String output, Path file) throws IOException {
        StoredObject object =
                store.get(input)
                        .orElseThrow(() ->
                                new SuanpanException(
                                        ErrorCode.NOT_FOUND,
                                        "There is no object " + input + " to score.",
                                        "Put it there, one {\"customerId\":…} a line."));
        long[] counts = new long[2];
        try (object;
                var lines =
                        new LineNumberReader(
                                new InputStreamReader(object.stream(), StandardCharsets.UTF_8));
                OutputStream out = Files.newOutputStream(file)) {
            for (List<Line> chunk; !(chunk = next(lines)).isEmpty(); ) {
                for (Answered answered : answer(chunk)) {
                    out.write(answered.json());
                    out.write('\n');
                    counts[answered.scored() ? 0 : 1]++;
                }
            }
        }
        if (store.put(output, Content.of(file), PutCondition.createOnly()).isEmpty()) {
            requireSame(file, output);
        }
        return new Result(output, counts[0], counts[1]);
    }

    private static List<Line> next(LineNumberReader lines) throws IOException {
        List<Line> chunk = new ArrayList<>();
        for (String line; chunk.size() < CHUNK && (line = lines.readLine()) != null; ) {
            if (!line.isBlank()) {
                chunk.add(new Line(lines.getLineNumber(), line));
            }
        }
        return chunk;
    }

    private List<Answered> answer(List<Line> chunk) {
        List<String> ids = chunk.stream().map(CustomerBatch::idOf).toList();
        Answered[] answers = new Answered[chunk.size()];
        IntStream.range(0, answers.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> scorer.shardOf(ids.get(i))))
                .forEach(i -> answers[i] = answer(chunk.get(i), ids.get(i)));
        return List.of(answers);
    }

    private Answered answer(Line line, String id) {
        CustomerAnswer answer = id.isEmpty() ? unreadable(line) : scorer.answer(id);
        return new Answered(Json.bytes(answer), answer.scores() != null);
    }

    /** The id; empty where the line holds none. */
    private static String idOf(Line line) {
        try {
            JsonNode tree =
                    Json.tree(
                            line.text().getBytes(StandardCharsets.UTF_8), "line " + line.number());
            JsonNode id = tree.path("customerId");
            return id.isString() ? id.stringValue().strip() : "";
        } catch (SuanpanException _) {
            return "";
        }
    }

    private static CustomerAnswer unreadable(Line line) {
        return CustomerAnswer.of(
                "",
                new SuanpanException(
                        ErrorCode.MALFORMED,
                        "Line " + line.number() + " holds no customer id.",
                        "Write it as {\"customerId\":\"…\"}."));
    }

    private void requireSame(Path file, String output) throws IOException {
        StoredObject existing = store.get(output).orElseThrow();
        if (!digest(Files.newInputStream(file)).equals(digest(existing.stream()))) {
            throw new SuanpanException(
                    ErrorCode.CONFLICT,
                    "The output " + output + " already holds other answers.",
                    "Name another output, or delete that one first.");
        }
    }

    private static String digest(InputStream content) throws IOException {
        try (var in = new DigestInputStream(content, Digest.newSha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Digest.hex(in.getMessageDigest().digest());
        }
    }
}
