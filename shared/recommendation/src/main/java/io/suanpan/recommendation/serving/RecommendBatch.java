package io.suanpan.recommendation.serving;

import io.suanpan.store.ObjectStore;
import io.suanpan.store.batch.AnswerObject;
import io.suanpan.store.batch.BatchResult;
import io.suanpan.store.batch.IdLine;
import io.suanpan.store.batch.IdLines;
import io.suanpan.store.shards.VersionShards;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What to show the customers that an object lists, or all, into an object of answers, one {@link
 * RecommendAnswer} a line: as for e-mails. One model and experiment answer the whole batch,
 * whatever comes into use meanwhile. All cores work; memory is bounded by a chunk of answers or one
 * shard at a time.
 */
public final class RecommendBatch {
    /** Where the answers of all batches lie. */
    public static final String FOLDER = "results/recommend/";

    private static final int CHUNK = 1_000;

    private final ObjectStore store;
    private final CustomerRecommendations customers;
    private final VersionShards<CustomerHistory> histories;

    public RecommendBatch(ObjectStore store, CustomerRecommendations customers) {
        this.store = store;
        this.customers = customers;
        this.histories = HistoryStore.in(store);
    }

    /**
     * Line for line.
     *
     * @param input key of an object of JSON lines, {@code {"customerId":"17850"}}
     * @param output key of the object to create, under {@link #FOLDER}; where it already holds the
     *     same answers, nothing changes
     * @throws io.suanpan.core.SuanpanException {@code NOT_FOUND} where there is no input, {@code
     *     CONFLICT} where the output holds something else, {@code MALFORMED} for an output
     *     elsewhere, {@code NOT_TRAINED} where there is no model yet
     */
    public BatchResult recommend(String input, String output, RecommendWish wish) {
        try (AnswerObject answers = AnswerObject.at(store, FOLDER, output);
                IdLines lines = IdLines.of(store, input, "customerId")) {
            CustomerRecommendations.InUse inUse = customers.inUse();
            for (List<IdLine> chunk; !(chunk = List.copyOf(lines.next(CHUNK))).isEmpty(); ) {
                add(answers, chunk, wish, inUse);
            }
            return answers.put();
        }
    }

    private void add(
            AnswerObject answers,
            List<IdLine> chunk,
            RecommendWish wish,
            CustomerRecommendations.InUse inUse) {
        RecommendAnswer[] made = new RecommendAnswer[chunk.size()];
        IntStream.range(0, made.length)
                .parallel()
                .forEach(i -> made[i] = answer(chunk.get(i), wish, inUse));
        for (RecommendAnswer one : made) {
            answers.add(one, one.problem() == null);
        }
    }

    private RecommendAnswer answer(
            IdLine line, RecommendWish wish, CustomerRecommendations.InUse inUse) {
        return line.isReadable()
                ? RecommendAnswer.of(
                        line.id(), customers.recommend(Shopper.customer(line.id()), wish, inUse))
                : RecommendAnswer.of("", line.problem());
    }

    /**
     * All customers with a history, in an order that is the same for the same model.
     *
     * @throws io.suanpan.core.SuanpanException as above
     */
    public BatchResult recommendAll(String output, RecommendWish wish) {
        try (AnswerObject answers = AnswerObject.at(store, FOLDER, output)) {
            CustomerRecommendations.InUse inUse = customers.inUse();
            for (int shard = 0; shard < inUse.version().model().shards(); shard++) {
                List<CustomerHistory> all = histories.shard(inUse.version().name(), shard);
                Recommendations[] made = new Recommendations[all.size()];
                IntStream.range(0, made.length)
                        .parallel()
                        .forEach(i ->
                                made[i] =
                                        customers.recommend(
                                                Shopper.customer(all.get(i).customerId()),
                                                wish,
                                                inUse));
                for (int i = 0; i < made.length; i++) {
                    answers.add(RecommendAnswer.of(all.get(i).customerId(), made[i]), true);
                }
            }
            return answers.put();
        }
    }
}
