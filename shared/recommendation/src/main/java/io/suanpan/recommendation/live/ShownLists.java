package io.suanpan.recommendation.live;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.exploration.ShownRecord;
import io.suanpan.recommendation.offpolicy.JudgedLog;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The log of lists that were shown with their propensities: one small object a list under {@code
 * live/recommend/shown/}, created once, so that a request that is sent again is logged once. What
 * came of a list lies among the {@link LiveEvents}, under its request. Thread-safe.
 */
public final class ShownLists {
    static final String FOLDER = LiveEvents.FOLDER + "shown/";

    private static final Comparator<ShownRecord> OLDEST_FIRST =
            Comparator.comparing(ShownRecord::at).thenComparing(ShownRecord::requestId);

    private final ObjectStore store;
    private final LiveEvents live;

    public ShownLists(ObjectStore store) {
        this.store = store;
        this.live = new LiveEvents(store);
    }

    /**
     * Does nothing where the same list is there already, whenever it was shown.
     *
     * @throws SuanpanException {@code CONFLICT} where the request was answered by another list
     */
    public void add(ShownRecord shown) {
        String key = key(shown.requestId());
        Content line = Content.of(shown.line());
        boolean isNew = store.put(key, line, PutCondition.createOnly()).isPresent();
        if (!isNew && read(key).filter(it -> isSame(it, shown)).isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.CONFLICT,
                    "The request \"%s\" was answered by another list already."
                            .formatted(shown.requestId()),
                    "Give each list that is shown a requestId of its own.");
        }
    }

    private static boolean isSame(ShownRecord one, ShownRecord other) {
        return one.items().equals(other.items()) && one.customerId().equals(other.customerId());
    }

    private static String key(String requestId) {
        return FOLDER + Digest.sha256(requestId.getBytes(StandardCharsets.UTF_8)) + ".json";
    }

    private Optional<ShownRecord> read(String key) {
        return store.get(key)
                .map(it -> ShownRecord.parse(new String(it.bytes(), StandardCharsets.UTF_8)));
    }

    /** All that are kept, oldest first; one read of the store for each. */
    public List<ShownRecord> all() {
        try (var keys = store.listAll(FOLDER)) {
            return keys.map(it -> read(it.key()))
                    .flatMap(Optional::stream)
                    .sorted(OLDEST_FIRST)
                    .toList();
        }
    }

    /** The events that name these lists, by the lists' requests; one read of the store for each. */
    public Map<String, List<LiveEvent>> cameOf(List<ShownRecord> shown) {
        Map<String, List<LiveEvent>> events = new HashMap<>();
        for (ShownRecord list : shown) {
            events.put(list.requestId(), live.of(Subject.shownList(list.requestId())));
        }
        return events;
    }

    /**
     * What came of lists, to be judged.
     *
     * @param reward of an event: 1 for a click, or an amount of money
     */
    public JudgedLog judged(List<ShownRecord> shown, ToDoubleFunction<LiveEvent> reward) {
        JudgedLog log = new JudgedLog();
        cameOf(shown)
                .forEach((request, events) ->
                        events.forEach(it ->
                                log.reward(request, it.productId(), reward.applyAsDouble(it))));
        return log;
    }
}
