package io.suanpan.tables;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import java.time.Clock;
import java.util.Optional;

/**
 * The log of what is in the tables: numbered entries that are created once and never changed. A
 * writer states the snapshot that it has checked its rows against; if another writer was faster,
 * nothing happens and the writer checks again (optimistic concurrency). Reading the current state
 * takes one listing and at most {@value #SNAPSHOT_EVERY} objects. Thread-safe.
 */
public final class TableLog {
    /** Where the entries are; the creation of one triggers training. */
    public static final String PREFIX = "tables/_log/";

    static final int SNAPSHOT_EVERY = 16;
    private static final int SEQUENCE_DIGITS = 20;
    private static final int PAGE = 1_000;

    private final ObjectStore store;
    private final Clock clock;

    public TableLog(ObjectStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The key of a log entry. */
    public static String key(long sequence) {
        return PREFIX + ("%0" + SEQUENCE_DIGITS + "d").formatted(sequence) + ".json";
    }

    /** What the tables hold now. */
    public TableSnapshot snapshot() {
        return snapshot(newest());
    }

    /**
     * What the tables held after that commit; 0 is before the first.
     *
     * @throws SuanpanException {@code NOT_FOUND} where there is no such commit
     */
    public TableSnapshot snapshot(long sequence) {
        long from = sequence - sequence % SNAPSHOT_EVERY;
        TableSnapshot state = from == 0 ? TableSnapshot.EMPTY : stateIn(commit(from));
        for (long next = from + 1; next <= sequence; next++) {
            state = state.after(commit(next));
        }
        return state;
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where there is no such commit
     */
    public TableCommit commit(long sequence) {
        String key = key(sequence);
        return store.get(key)
                .map(object -> Json.read(object.bytes(), TableCommit.class, key))
                .orElseThrow(() -> missing(key));
    }

    /**
     * Makes the draft the commit after {@code checkedAgainst}; empty where there is another commit
     * already: then take a new snapshot, check again and come back.
     */
    public Optional<TableCommit> append(TableSnapshot checkedAgainst, CommitDraft draft) {
        long sequence = checkedAgainst.sequence() + 1;
        TableCommit commit =
                new TableCommit(
                        sequence,
                        clock.instant(),
                        draft.ingestId(),
                        draft.rawKey(),
                        draft.rawEtag(),
                        draft.added(),
                        draft.removed(),
                        null);
        if (sequence % SNAPSHOT_EVERY == 0) {
            commit = withSnapshot(commit, checkedAgainst.after(commit));
        }
        Content content = Content.of(Json.bytes(commit));
        return store.put(key(sequence), content, PutCondition.createOnly()).isPresent()
                ? Optional.of(commit)
                : Optional.empty();
    }

    private static TableCommit withSnapshot(TableCommit commit, TableSnapshot state) {
        return new TableCommit(
                commit.sequence(),
                commit.time(),
                commit.ingestId(),
                commit.rawKey(),
                commit.rawEtag(),
                commit.added(),
                commit.removed(),
                state);
    }

    private static TableSnapshot stateIn(TableCommit commit) {
        TableSnapshot state = commit.snapshot();
        if (state == null) {
            throw missing("the snapshot in " + key(commit.sequence()));
        }
        return state;
    }

    private long newest() {
        String after = "";
        while (true) {
            var page = store.list(PREFIX, after, PAGE);
            after = page.objects().isEmpty() ? after : page.objects().getLast().key();
            if (!page.more()) {
                return after.isEmpty() ? 0 : sequenceOf(after);
            }
        }
    }

    private static long sequenceOf(String key) {
        return Long.parseLong(key.substring(PREFIX.length(), PREFIX.length() + SEQUENCE_DIGITS));
    }

    private static SuanpanException missing(String what) {
        return new SuanpanException(
                ErrorCode.NOT_FOUND,
                "The table log has no " + what + ".",
                "Log entries are never deleted: restore it from the store's versions.");
    }
}
