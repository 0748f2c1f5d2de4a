package io.suanpan.tables.ingest;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import io.suanpan.store.StoredObject;
import io.suanpan.tables.TableSnapshot;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What replays of one quarantine have done. A replay writes its record and the lines that it leaves
 * first, then commits, then {@link #settle} carries both over into the quarantine and the report.
 * Whoever comes next settles what a crash left open, so the log alone decides what has happened.
 */
final class Replays {
    private static final int ATTEMPTS = 50;

    private final ObjectStore store;
    private final QuarantineKey quarantine;

    Replays(ObjectStore store, QuarantineKey quarantine) {
        this.store = store;
        this.quarantine = quarantine;
    }

    /** Writes what a replay is about to do; seen by nobody before its commit. */
    void announce(ReplayRecord replay, Path left) {
        store.put(key(replay) + ".jsonl", Content.of(left));
        store.put(key(replay) + ".json", Content.of(Json.bytes(replay)));
    }

    /** The replays that are in the tables, in the order of their commits. */
    List<ReplayRecord> committed(TableSnapshot now) {
        return store.listAll(quarantine.raw().replayPrefix(quarantine.etag()))
                .map(ObjectInfo::key)
                .filter(key -> key.endsWith(".json"))
                .flatMap(key -> store.get(key).stream())
                .map(o -> Json.read(o.bytes(), ReplayRecord.class, o.info().key()))
                .filter(r -> isCommitted(r, now))
                .sorted(Comparator.comparingLong(ReplayRecord::checkedAgainst))
                .toList();
    }

    private static boolean isCommitted(ReplayRecord replay, TableSnapshot now) {
        return now.commitOf(replay.replayId())
                .filter(commit -> commit == replay.checkedAgainst() + 1)
                .isPresent();
    }

    /**
     * Brings quarantine and report up to the committed replays.
     *
     * @return the report; empty where the raw object has none
     */
    Optional<QualityReport> settle(TableSnapshot now) {
        List<ReplayRecord> committed = committed(now);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<StoredObject> object = store.get(reportKey());
            if (object.isEmpty()) {
                return Optional.empty();
            }
            String etag = object.get().info().etag();
            QualityReport report =
                    Json.read(object.get().bytes(), QualityReport.class, reportKey());
            Optional<ObjectInfo> lines = store.head(quarantine.key());
            if (lines.isEmpty() || isSettled(report, lines.get(), committed)) {
                return Optional.of(report);
            }
            Optional<QualityReport> settled = carryOver(report, etag, lines.get(), committed);
            if (settled.isPresent()) {
                return settled;
            }
        }
        throw new SuanpanException(
                ErrorCode.CONFLICT,
                "Others were writing " + quarantine.key() + " time after time.",
                "Run it again.");
    }

    private static boolean isSettled(
            QualityReport report, ObjectInfo lines, List<ReplayRecord> committed) {
        return committed.isEmpty()
                || report.replays().stream()
                                .anyMatch(r -> r.replayId().equals(committed.getLast().replayId()))
                        && report.quarantineEtag().equals(lines.etag());
    }

    /** Empty where another writer came in between. */
    private Optional<QualityReport> carryOver(
            QualityReport report, String etag, ObjectInfo lines, List<ReplayRecord> committed) {
        QualityReport next = report;
        for (ReplayRecord replay : committed) {
            if (!next.replays().contains(replay.count())) {
                next = next.afterReplay(replay.count());
            }
        }
        Optional<ObjectInfo> put =
                store.put(
                        quarantine.key(),
                        left(committed.getLast()),
                        PutCondition.ifUnchanged(lines.etag()));
        if (put.isEmpty()) {
            return Optional.empty();
        }
        QualityReport settled = next.withQuarantine(quarantine.key(), put.get().etag());
        return store.put(
                        reportKey(),
                        Content.of(Json.prettyBytes(settled)),
                        PutCondition.ifUnchanged(etag))
                .map(_ -> settled);
    }

    private Content left(ReplayRecord replay) {
        String key = key(replay) + ".jsonl";
        return new RawContent(store, store.head(key).orElseThrow(() -> missing(key)));
    }

    private static SuanpanException missing(String key) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "A replay is in the tables, but " + key + " is not in the store.",
                "Restore the object from the store's versions.");
    }

    private String key(ReplayRecord replay) {
        return quarantine.raw().replayPrefix(quarantine.etag())
                + replay.replayId()
                + "-"
                + replay.checkedAgainst();
    }

    private String reportKey() {
        return quarantine.raw().reportKey(quarantine.etag());
    }
}
