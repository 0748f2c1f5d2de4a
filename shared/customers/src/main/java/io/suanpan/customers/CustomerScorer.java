package io.suanpan.customers;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.SuanpanException;
import io.suanpan.scoring.BinaryModels;
import io.suanpan.store.CurrentModel;
import io.suanpan.store.Loaded;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        return score(customerId, Detail.FULL);
    }

    private CustomerScores score(String customerId, Detail detail) {
        if (customerId.isBlank()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The customer id is empty.",
                    "Give the id as it stands in the shop's orders.");
        }
        return score(customerId, trained(), detail);
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
        return customerIds.stream().map(id -> answer(id, Detail.FULL)).toList();
    }

    /** The scores of one of many, or what is wrong with its id. */
    CustomerAnswer answer(String customerId, Detail detail) {
        try {
            return CustomerAnswer.of(score(customerId, detail));
        } catch (SuanpanException e) {
            if (e.code() == ErrorCode.NOT_FOUND || e.code() == ErrorCode.MALFORMED) {
                return CustomerAnswer.of(customerId, e);
            }
            throw e;
        }
    }

    /** By the current snapshot: customers of one shard are cheap together. */
    ShardOrder byShard(String[] customerIds) {
        return new ShardOrder(
                customerIds, snapshot.current().map(SnapshotPointer::shards).orElse(1));
    }

    private CustomerScores score(String customerId, List<ServedModel> served, Detail detail) {
        FeatureSnapshotReader.Found found =
                snapshot.find(customerId).orElseThrow(CustomerScorer::notTrained);
        FeatureSnapshotReader.Row row =
                found.row().orElseThrow(() -> unknown(customerId, found.snapshot()));
        List<ModelScore> scores = new ArrayList<>();
        for (ServedModel model : served) {
            scores.add(model.score(found.snapshot(), row, detail));
        }
        return withValue(customerId, found.snapshot(), scores, row, detail);
    }

    private static CustomerScores withValue(
            String customerId,
            SnapshotPointer snapshot,
            List<ModelScore> scores,
            FeatureSnapshotReader.Row row,
            Detail detail) {
        Map<String, @Nullable Double> features =
                switch (detail) {
                    case FULL -> features(snapshot, row);
                    case SCORES -> Map.of();
                };
        SnapshotValue value = snapshot.value();
        if (value == null) {
            return new CustomerScores(
                    customerId, snapshot.asOf(), scores, features, null, null, null);
        }
        int from = snapshot.features().size();
        return new CustomerScores(
                customerId,
                snapshot.asOf(),
                scores,
                features,
                new CustomerValue(
                        value.modelVersion(),
                        value.horizonDays(),
                        value.currency(),
                        Math.round(row.value(from + SnapshotValue.EXPECTED)),
                        Math.round(row.value(from + SnapshotValue.LOW)),
                        Math.round(row.value(from + SnapshotValue.HIGH))),
                Rounding.four(row.value(from + SnapshotValue.ALIVE)),
                Rounding.four(row.value(from + SnapshotValue.ORDERS)));
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

    private static SuanpanException unknown(String customerId, SnapshotPointer pointer) {
        return new SuanpanException(
                ErrorCode.NOT_FOUND,
                "No purchase of customer \"%s\" is known before %s."
                        .formatted(customerId, pointer.asOf()),
                "Check the id. A new customer can be scored after the first order and the training"
                        + " that follows its import.");
    }
}
