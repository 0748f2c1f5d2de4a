package io.suanpan.customers;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.SuanpanException;
import io.suanpan.scoring.BinaryModels;
import io.suanpan.store.CurrentModel;
import io.suanpan.store.Loaded;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.batch.IdChunk;
import io.suanpan.store.batch.IdLine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers how likely a customer is to buy and to stay silent, and why, from the current models and
 * the current feature snapshot. A new model or snapshot is seen after 30 seconds at most. Once
 * loaded, an answer takes well under a millisecond. Thread-safe.
 */
public final class CustomerScorer {
    /** How many customers one call answers for. */
    public static final int MOST_CUSTOMERS = 1_000;

    private final FeatureSnapshotReader snapshot;
    private final List<CurrentModel<ServedModel>> models;

    public CustomerScorer(ObjectStore store, Clock clock) {
        this(
                new FeatureSnapshotReader(store, clock, FeatureSnapshotReader.DEFAULT_SHARDS),
                new ModelRegistry(store, clock),
                clock);
    }

    CustomerScorer(FeatureSnapshotReader snapshot, ModelRegistry registry, Clock clock) {
        this.snapshot = snapshot;
        Map<String, Phrase> phrases = Phrase.load();
        this.models =
                Arrays.stream(CustomerModel.values())
                        .map(model ->
                                new CurrentModel<>(
                                        registry,
                                        model.modelName(),
                                        (card, bytes) ->
                                                new ServedModel(
                                                        card, BinaryModels.read(bytes), phrases),
                                        clock))
                        .toList();
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} for a customer without a purchase, {@code
     *     NOT_TRAINED} where there is no model or snapshot yet
     */
    public CustomerScores score(String customerId) {
        return score(customerId, null);
    }

    /**
     * The same with orders and value over other terms than the trained ones; null: as trained.
     *
     * @throws SuanpanException as above; {@code NOT_TRAINED} also where no value model was in use
     *     when the features were written
     */
    public CustomerScores score(String customerId, @Nullable ValueTerms terms) {
        if (customerId.isBlank()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The customer id is empty.",
                    "Give the id as it stands in the shop's orders.");
        }
        List<ServedModel> served = trained();
        var found = snapshot.find(customerId).orElseThrow(CustomerScorer::notTrained);
        return scores(customerId, found, served, Detail.FULL, terms);
    }

    /**
     * One answer for each id, in their order.
     *
     * @throws SuanpanException {@code MALFORMED} for no id, {@code TOO_LARGE} for more than {@value
     *     #MOST_CUSTOMERS}, {@code NOT_TRAINED} as above
     */
    public List<CustomerAnswer> scoreAll(List<String> customerIds) {
        if (customerIds.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED, "There is no customer id.", "Give one id or more.");
        }
        if (customerIds.size() > MOST_CUSTOMERS) {
            throw new SuanpanException(
                    ErrorCode.TOO_LARGE,
                    "%d customer ids are more than one call answers for (%d)."
                            .formatted(customerIds.size(), MOST_CUSTOMERS),
                    "Split them into several calls, or score an object with the batch action.");
        }
        trained();
        CustomerAnswer[] answers = new CustomerAnswer[customerIds.size()];
        int shards = snapshot.current().map(SnapshotPointer::shards).orElse(1);
        var order = new ShardOrder(answers.length, i -> customerIds.get(i).hashCode(), shards);
        IntStream.range(0, shards)
                .parallel()
                .forEach(shard -> {
                    for (int i : order.of(shard)) {
                        String id = customerIds.get(i);
                        answers[i] = answer(id, () -> score(id));
                    }
                });
        return List.of(answers);
    }

    /** The answers to a chunk of a batch, all from one snapshot and the same models. */
    ChunkAnswers answers(IdChunk ids, Detail detail) {
        List<ServedModel> served = trained();
        return snapshot.current()
                .flatMap(pointer -> answers(ids, pointer, served, detail))
                .or(() -> {
                    // Replaced twice since the pointer was read: from the newest, once.
                    SnapshotPointer newest =
                            snapshot.newest().orElseThrow(CustomerScorer::notTrained);
                    return answers(ids, newest, served, detail);
                })
                .orElseThrow(CustomerScorer::lost);
    }

    private Optional<ChunkAnswers> answers(
            IdChunk ids, SnapshotPointer pointer, List<ServedModel> served, Detail detail) {
        return switch (detail) {
            case FULL -> FullChunk.of(ids, snapshot, pointer, served);
            case SCORES -> LeanChunk.of(ids, snapshot, pointer, served);
        };
    }

    /** The answer to one line of a chunk, or what is wrong with its id. */
    static CustomerAnswer answer(
            IdLine asked,
            FeatureSnapshotReader.Found found,
            List<ServedModel> served,
            Detail detail) {
        String id = asked.id();
        return asked.isReadable()
                ? answer(id, () -> scores(id, found, served, detail, null))
                : CustomerAnswer.of("", asked.problem());
    }

    private static CustomerAnswer answer(String customerId, Supplier<CustomerScores> scores) {
        try {
            return CustomerAnswer.of(scores.get());
        } catch (SuanpanException e) {
            if (e.code() == ErrorCode.NOT_FOUND || e.code() == ErrorCode.MALFORMED) {
                return CustomerAnswer.of(customerId, e);
            }
            throw e;
        }
    }

    private static CustomerScores scores(
            String customerId,
            FeatureSnapshotReader.Found found,
            List<ServedModel> served,
            Detail detail,
            @Nullable ValueTerms terms) {
        FeatureSnapshotReader.Row row =
                found.row().orElseThrow(() -> unknown(customerId, found.snapshot()));
        List<ModelScore> scores = new ArrayList<>();
        for (ServedModel model : served) {
            scores.add(model.score(found.snapshot(), row, detail));
        }
        Map<String, @Nullable Double> features =
                switch (detail) {
                    case FULL -> features(found.snapshot(), row);
                    case SCORES -> Map.of();
                };
        return new Outlook(found.snapshot(), row).scores(customerId, scores, features, terms);
    }

    private static Map<String, @Nullable Double> features(
            SnapshotPointer pointer, FeatureSnapshotReader.Row row) {
        Map<String, @Nullable Double> features = new TreeMap<>();
        List<FeatureDoc> docs = pointer.features();
        for (int i = 0; i < docs.size(); i++) {
            features.put(docs.get(i).name(), Rounding.known(row.value(i)));
        }
        return features;
    }

    private List<ServedModel> trained() {
        List<ServedModel> trained = new ArrayList<>(models.size());
        for (CurrentModel<ServedModel> model : models) {
            model.get().map(Loaded::model).ifPresent(trained::add);
        }
        if (trained.isEmpty()) {
            throw notTrained();
        }
        return trained;
    }

    private static SuanpanException notTrained() {
        return new SuanpanException(
                ErrorCode.NOT_TRAINED,
                "No customer model has been trained yet.",
                "Import orders, then train: POST /v1/models/propensity/train and POST"
                        + " /v1/models/churn/train, or ./suanpan train.");
    }

    private static SuanpanException lost() {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "The feature snapshot has lost its shards.",
                "Run the training again; it writes the snapshot anew.");
    }

    private static SuanpanException unknown(String customerId, SnapshotPointer pointer) {
        return new SuanpanException(
                ErrorCode.NOT_FOUND,
                "No purchase of customer \"%s\" is known before %s."
                        .formatted(customerId, pointer.asOf()),
                "Check the id. A new customer can be scored after the first order and the training"
                        + " that follows its import.");
    }
}
