package io.suanpan.customers.segments;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.CurrentModel;
import io.suanpan.store.Loaded;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.shards.ShardLookup;
import io.suanpan.store.shards.VersionShards;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * Answers which segment a customer is in and what the segments are, from the model in use and the
 * assignments beside it. A new model is seen after 30 seconds at most. Once a shard is loaded, an
 * answer takes some microseconds; the least recently used shards leave first. Thread-safe: two
 * threads may fetch the same shard at once, both get it.
 */
public final class CustomerSegments {
    /** How many customers one call answers for. */
    public static final int MOST_CUSTOMERS = 1_000;

    /** Some 250,000 customers without going back to the store. */
    private static final int KEPT_SHARDS = 64;

    private final VersionShards<Assignment> assignments;
    private final ShardLookup<Assignment> lookup;
    private final CurrentModel<SegmentModel> current;

    public CustomerSegments(ObjectStore store, Clock clock) {
        this.assignments = AssignmentStore.in(store);
        this.lookup = AssignmentStore.lookup(store, KEPT_SHARDS);
        this.current =
                new CurrentModel<>(
                        new ModelRegistry(store, clock),
                        SegmentModel.NAME,
                        (_, bytes) -> SegmentModel.read(bytes),
                        clock);
    }

    /**
     * @throws SuanpanException {@code MALFORMED} for an empty id, {@code NOT_FOUND} for a customer
     *     without a purchase, {@code NOT_TRAINED} where there are no segments yet
     */
    public CustomerSegment segment(String customerId) {
        requireId(customerId);
        return segment(customerId, trained());
    }

    /**
     * One answer for each id, in their order.
     *
     * @throws SuanpanException {@code MALFORMED} for no id, {@code TOO_LARGE} for more than {@value
     *     #MOST_CUSTOMERS}, {@code NOT_TRAINED} as above
     */
    public List<SegmentAnswer> segmentAll(List<String> customerIds) {
        if (customerIds.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED, "There is no customer id.", "Give one id or more.");
        }
        if (customerIds.size() > MOST_CUSTOMERS) {
            throw new SuanpanException(
                    ErrorCode.TOO_LARGE,
                    "%d customer ids are more than one call answers for (%d)."
                            .formatted(customerIds.size(), MOST_CUSTOMERS),
                    "Split them into several calls.");
        }
        Loaded<SegmentModel> model = trained();
        return customerIds.stream().map(id -> answer(id, model)).toList();
    }

    /**
     * All segments, their flows, and the tiers.
     *
     * @throws SuanpanException {@code NOT_TRAINED} where there are no segments yet
     */
    public SegmentReport report() {
        Loaded<SegmentModel> model = trained();
        return SegmentReport.of(model.model(), model.card().version());
    }

    SegmentAnswer answer(String customerId, Loaded<SegmentModel> model) {
        try {
            return SegmentAnswer.of(segment(customerId, model));
        } catch (SuanpanException e) {
            if (e.code() == ErrorCode.NOT_FOUND || e.code() == ErrorCode.MALFORMED) {
                return SegmentAnswer.of(customerId, e);
            }
            throw e;
        }
    }

    private CustomerSegment segment(String customerId, Loaded<SegmentModel> loaded) {
        requireId(customerId);
        String version = loaded.card().version();
        SegmentModel model = loaded.model();
        return lookup.find(version, model.shards(), customerId)
                .map(found -> CustomerSegment.of(model, version, found))
                .orElseThrow(() -> unknown(customerId, model));
    }

    /** All customers of a model, shard by shard. */
    void forEach(Loaded<SegmentModel> model, Consumer<CustomerSegment> reader) {
        String version = model.card().version();
        assignments.readAll(
                version,
                model.model().shards(),
                one -> reader.accept(CustomerSegment.of(model.model(), version, one)));
    }

    Loaded<SegmentModel> trained() {
        return current.get()
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.NOT_TRAINED,
                                "The customers have not been divided into segments yet.",
                                "Import orders, then train: POST /v1/models/segments/train, or"
                                        + " ./suanpan train."));
    }

    private static void requireId(String customerId) {
        if (customerId.isBlank()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The customer id is empty.",
                    "Give the id as it stands in the shop's orders.");
        }
    }

    private static SuanpanException unknown(String customerId, SegmentModel model) {
        return new SuanpanException(
                ErrorCode.NOT_FOUND,
                "No purchase of customer \"%s\" is known before %s."
                        .formatted(customerId, model.asOf()),
                "Check the id. A new customer is in a segment after the first order and the"
                        + " training that follows its import.");
    }
}
