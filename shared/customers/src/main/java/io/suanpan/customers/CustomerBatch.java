package io.suanpan.customers;

import io.suanpan.customers.batch.AnswerObject;
import io.suanpan.customers.batch.BatchResult;
import io.suanpan.customers.batch.IdLine;
import io.suanpan.customers.batch.IdLines;
import io.suanpan.store.ObjectStore;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores an object of customer ids into an object of answers, JSON lines both: {@code
 * {"customerId":"17850"}} in, a {@link CustomerAnswer} out, line for line. A line that cannot be
 * read becomes an answer with a problem that names its number; blank lines count but are left out.
 * Memory is bounded: some 20,000 answers at a time, the whole on disk before it is put.
 */
public final class CustomerBatch {
    /** Where the answers of all batches lie. */
    public static final String FOLDER = "results/score-user/";

    /** Answers held at once. Within them customers of one shard are read together. */
    private static final int CHUNK = 20_000;

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
     * @throws io.suanpan.core.SuanpanException {@code NOT_FOUND} where there is no input, {@code
     *     CONFLICT} where the output holds something else, {@code MALFORMED} for an output
     *     elsewhere, {@code NOT_TRAINED} where there is no model yet
     */
    public BatchResult score(String input, String output) {
        try (AnswerObject answers = AnswerObject.at(store, FOLDER, output);
                IdLines lines = IdLines.of(store, input)) {
            for (List<IdLine> chunk; !(chunk = lines.next(CHUNK)).isEmpty(); ) {
                for (CustomerAnswer answer : answer(chunk)) {
                    answers.add(answer, answer.scores() != null);
                }
            }
            return answers.put();
        }
    }

    private List<CustomerAnswer> answer(List<IdLine> chunk) {
        CustomerAnswer[] answers = new CustomerAnswer[chunk.size()];
        IntStream.range(0, answers.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> scorer.shardOf(chunk.get(i).customerId())))
                .forEach(i -> answers[i] = answer(chunk.get(i)));
        return List.of(answers);
    }

    private CustomerAnswer answer(IdLine line) {
        return line.isReadable()
                ? scorer.answer(line.customerId())
                : CustomerAnswer.of("", line.problem());
    }
}
