package io.suanpan.customers;

import io.suanpan.store.ObjectStore;
import io.suanpan.store.batch.AnswerLines;
import io.suanpan.store.batch.AnswerObject;
import io.suanpan.store.batch.BatchResult;
import io.suanpan.store.batch.IdChunk;
import io.suanpan.store.batch.IdLines;
import io.suanpan.store.batch.InOrder;

/**
 * Scores an object of customer ids into an object of answers, JSON lines both: {@code
 * {"customerId":"17850"}} in, a {@link CustomerAnswer} out, line for line. A line that cannot be
 * read becomes an answer with a problem that names its number; blank lines count but are left out.
 *
 * <p>Memory is bounded: the ids of a chunk with what is known of each (a few numbers, or the row of
 * features), some blocks of answers, the whole on disk before it is put. A chunk reads each shard
 * of the snapshot once at most. All cores work on it; the output is the same for any number of
 * them.
 */
public final class CustomerBatch {
    /** Where the answers of all batches lie. */
    public static final String FOLDER = "results/score-user/";

    /** Enough for nearly all blocks of answers, of either detail. */
    private static final int ROOM_BYTES = 1 << 21;

    private final ObjectStore store;
    private final CustomerScorer scorer;

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
                IdLines lines = IdLines.of(store, input, "customerId")) {
            for (IdChunk ids; !(ids = lines.next(most(detail))).isEmpty(); ) {
                write(ids.size(), scorer.answers(ids, detail), answers);
            }
            return answers.put();
        }
    }

    private static int most(Detail detail) {
        return switch (detail) {
            case FULL -> FullChunk.MOST_LINES;
            case SCORES -> LeanChunk.MOST_LINES;
        };
    }

    private static void write(int size, ChunkAnswers chunk, AnswerObject answers) {
        int lines = chunk.blockLines();
        InOrder.<AnswerLines>of(
                Math.ceilDiv(size, lines),
                block -> {
                    AnswerLines out = new AnswerLines(Math.min(size, lines) * (ROOM_BYTES / lines));
                    int end = Math.min(size, (block + 1) * lines);
                    for (int line = block * lines; line < end; line++) {
                        chunk.write(line, out);
                    }
                    return out;
                },
                answers::add);
    }
}
