package io.suanpan.customers;

import io.suanpan.core.Json;
import io.suanpan.customers.batch.AnswerObject;
import io.suanpan.customers.batch.BatchResult;
import io.suanpan.customers.batch.IdLine;
import io.suanpan.customers.batch.IdLines;
import io.suanpan.store.ObjectStore;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores an object of customer ids into an object of answers, JSON lines both: {@code
 * {"customerId":"17850"}} in, a {@link CustomerAnswer} out, line for line. A line that cannot be
 * read becomes an answer with a problem that names its number; blank lines count but are left out.
 * Memory is bounded: a chunk of answers at a time, the whole on disk before it is put. All cores
 * work on a chunk; the output is the same for any number of them.
 */
public final class CustomerBatch {
    /** Where the answers of all batches lie. */
    public static final String FOLDER = "results/score-user/";

    private static final int TYPICAL_BYTES = 512;

    private final ObjectStore store;
    private final CustomerScorer scorer;

    private record Answered(byte[] json, boolean scored) {}

    public CustomerBatch(ObjectStore store, CustomerScorer scorer) {
        this.store = store;
        this.scorer = scorer;
    }

    /**
     * @param input key of the object to read
     * @param output key of the object to create, under {@link #FOLDER}; where it already holds the
     *     same answers, nothing changes
     * @param detail what each answer says
     * @throws io.suanpan.core.SuanpanException {@code NOT_FOUND} where there is no input, {@code
     *     CONFLICT} where the output holds something else, {@code MALFORMED} for an output
     *     elsewhere, {@code NOT_TRAINED} where there is no model yet
     */
    public BatchResult score(String input, String output, Detail detail) {
        try (AnswerObject answers = AnswerObject.at(store, FOLDER, output);
                IdLines lines = IdLines.of(store, input)) {
            for (List<IdLine> chunk; !(chunk = lines.next(chunk(detail))).isEmpty(); ) {
                for (Answered answer : answer(chunk, detail)) {
                    answers.addLine(answer.json(), answer.scored());
                }
            }
            return answers.put();
        }
    }

    /** Answers held at once, below 100 MiB of them. */
    private static int chunk(Detail detail) {
        return switch (detail) {
            case FULL -> 20_000;
            case SCORES -> 100_000;
        };
    }

    /** Customers of one shard are cheap together. */
    private Answered[] answer(List<IdLine> chunk, Detail detail) {
        Answered[] answers = new Answered[chunk.size()];
        ShardOrder order =
                scorer.byShard(chunk.stream().map(IdLine::customerId).toArray(String[]::new));
        IntStream.range(0, order.shards())
                .parallel()
                .forEach(shard -> {
                    for (int i : order.of(shard)) {
                        answers[i] = answer(chunk.get(i), detail);
                    }
                });
        return answers;
    }

    private Answered answer(IdLine line, Detail detail) {
        CustomerAnswer answer =
                line.isReadable()
                        ? scorer.answer(line.customerId(), detail)
                        : CustomerAnswer.of("", line.problem());
        var json = new ByteArrayOutputStream(TYPICAL_BYTES);
        Json.write(answer, json);
        return new Answered(json.toByteArray(), answer.scores() != null);
    }
}
