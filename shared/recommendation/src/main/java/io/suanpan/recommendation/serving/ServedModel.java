package io.suanpan.recommendation.serving;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.CurrentModel;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.shards.ShardLookup;
import java.time.Clock;
import java.util.Optional;

/**
 * The model in use and the histories beside it. A new model is seen after 30 seconds at most; the
 * least recently used shards leave first. Thread-safe.
 */
public final class ServedModel {
    /** Some 16,000 customers without going back to the store. */
    private static final int KEPT_SHARDS = 32;

    private final ShardLookup<CustomerHistory> histories;
    private final CurrentModel<Version> current;

    public ServedModel(ObjectStore store, Clock clock) {
        this.histories = HistoryStore.lookup(store, KEPT_SHARDS);
        this.current =
                new CurrentModel<>(
                        new ModelRegistry(store, clock),
                        RecommendModel.NAME,
                        ServedModel::decode,
                        clock);
    }

    /** A version in use: who asks it twice for one answer has it once. */
    record Version(String name, RecommendModel model, Answering answering) {}

    private static Version decode(ModelCard card, byte[] bytes) {
        RecommendModel model = RecommendModel.read(bytes);
        return new Version(card.version(), model, new Answering(model));
    }

    /**
     * @throws SuanpanException {@code NOT_TRAINED} where there is no model yet
     */
    Version inUse() {
        return current.get()
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.NOT_TRAINED,
                                "The recommendations have not been trained yet.",
                                "Import orders, then train: POST /v1/models/recommend/train, or"
                                        + " ./suanpan train recommend."))
                .model();
    }

    /** Empty for somebody who had done nothing when the version was trained. */
    Optional<CustomerHistory> history(String customerId, Version version) {
        return histories.find(version.name(), version.model().shards(), customerId);
    }
}
