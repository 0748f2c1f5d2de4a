package io.suanpan.recommendation.live;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import io.suanpan.store.StoredObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The events since the last training, one small object a subject under {@code live/recommend/}.
 * Written by replace-if-unchanged, so that of events that come at the same time none is lost; read
 * with every answer, so that the next one knows them. An id counts once among the newest {@value
 * RecentDeeds#MOST} of a subject. Thread-safe.
 */
public final class LiveEvents {
    static final String FOLDER = "live/recommend/";

    /** Each loses against another that won; so many at once for one subject are no shoppers. */
    private static final int MOST_TRIES = 20;

    private final ObjectStore store;

    public LiveEvents(ObjectStore store) {
        this.store = store;
    }

    /** Oldest first. */
    public List<LiveEvent> of(Subject subject) {
        String key = subject.key();
        return store.get(key)
                .map(object -> RecentDeeds.read(object.bytes(), key).events())
                .orElse(List.of());
    }

    /**
     * Adds each to its customer, its session and the list that it came of, as far as it is not
     * there yet.
     *
     * @return how often one was added
     * @throws SuanpanException as {@link #add}
     */
    public int addAll(List<SentEvent> sent) {
        Map<Subject, List<LiveEvent>> bySubject = new LinkedHashMap<>();
        for (SentEvent one : sent) {
            for (Subject subject : subjects(one)) {
                bySubject.computeIfAbsent(subject, _ -> new ArrayList<>()).add(one.event());
            }
        }
        int added = 0;
        for (Map.Entry<Subject, List<LiveEvent>> of : bySubject.entrySet()) {
            added += add(of.getKey(), of.getValue());
        }
        return added;
    }

    private static List<Subject> subjects(SentEvent sent) {
        List<Subject> subjects = new ArrayList<>();
        if (!sent.customerId().isEmpty()) {
            subjects.add(Subject.customer(sent.customerId()));
        }
        if (!sent.sessionId().isEmpty()) {
            subjects.add(Subject.session(sent.sessionId()));
        }
        if (!sent.requestId().isEmpty()) {
            subjects.add(Subject.shownList(sent.requestId()));
        }
        return subjects;
    }

    /**
     * Adds what is not there yet.
     *
     * @return how many were
     * @throws SuanpanException {@code CONFLICT} where others write all the time
     */
    public int add(Subject subject, List<LiveEvent> events) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Integer> added = tryToAdd(subject.key(), events);
            if (added.isPresent()) {
                return added.get();
            }
        }
        throw new SuanpanException(
                ErrorCode.CONFLICT,
                "Too many events of one customer or session come at the same time.",
                "Send them again, several in one request.");
    }

    /** Empty where another was faster. */
    private Optional<Integer> tryToAdd(String key, List<LiveEvent> events) {
        Optional<StoredObject> stored = store.get(key);
        RecentDeeds before =
                stored.map(it -> RecentDeeds.read(it.bytes(), key)).orElse(RecentDeeds.none());
        List<LiveEvent> fresh = before.fresh(events);
        if (fresh.isEmpty()) {
            return Optional.of(0);
        }
        PutCondition unchanged =
                stored.map(it -> PutCondition.ifUnchanged(it.info().etag()))
                        .orElse(PutCondition.createOnly());
        return store.put(key, Content.of(before.with(fresh).write()), unchanged)
                .map(_ -> fresh.size());
    }
}
