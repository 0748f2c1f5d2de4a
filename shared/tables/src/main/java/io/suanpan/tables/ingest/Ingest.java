package io.suanpan.tables.ingest;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import io.suanpan.tables.CommitDraft;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.TableLog;
import io.suanpan.tables.TableSnapshot;
import io.suanpan.tables.formats.ImportFormat;
import io.suanpan.tables.formats.ImportFormats;
import io.suanpan.tables.raw.RawStage;
import io.suanpan.tables.raw.StagedFile;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings raw objects into the tables. The same version of an object comes in once, however often
 * and wherever it is run: parts, quarantine and report are written first, under names and with
 * bytes that follow from the object and from the commit that it was compared with; the commit,
 * which alone makes them visible, comes last. Thread-safe.
 */
public final class Ingest {
    /** Clocks of shops and of the store may differ that much. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private static final int ATTEMPTS = 50;

    private final ObjectStore store;
    private final DatabaseOptions options;
    private final TableLog log;

    public Ingest(ObjectStore store, DatabaseOptions options, Clock clock) {
        this.store = store;
        this.options = options;
        this.log = new TableLog(store, clock);
    }

    /**
     * Brings the object in, or finds that it is.
     *
     * @param key {@code raw/<source>/<name>}
     * @throws SuanpanException {@code NOT_FOUND} where there is no such object; {@code MALFORMED}
     *     where nothing of it can be read, which a report then says too; {@code CONFLICT} where the
     *     object changed meanwhile
     */
    public IngestResult run(String key) {
        RawKey raw = RawKey.of(key);
        ObjectInfo info = store.head(key).orElseThrow(() -> missing(key));
        TableSnapshot now = log.snapshot();
        Optional<Long> commit = now.commitOf(raw.ingestId(info.etag()));
        if (commit.isPresent()) {
            Optional<QualityReport> report = trueReport(raw, info, commit.get());
            if (report.isPresent()) {
                return new IngestResult(settled(raw, info, report.get()), commit.get(), false);
            }
        }
        try {
            return bringIn(raw, info, now);
        } catch (SuanpanException e) {
            if (e.code() == ErrorCode.MALFORMED) {
                refuse(raw, info, e);
            }
            throw e;
        }
    }

    private IngestResult bringIn(RawKey raw, ObjectInfo info, TableSnapshot now) {
        ImportFormat format = ImportFormats.of(raw.source(), raw.object());
        try (WorkFolder folder = WorkFolder.in(options.folder());
                StagedFile file =
                        new RawStage(folder.path())
                                .stage(content(info), raw.object(), format.layout())) {
            var context =
                    new IngestContext(
                            format,
                            raw.ingestId(info.etag()),
                            info.lastModified().plus(TOLERANCE),
                            file);
            return commit(raw, info, context, folder, now);
        }
    }

    private IngestResult commit(
            RawKey raw,
            ObjectInfo info,
            IngestContext context,
            WorkFolder folder,
            TableSnapshot start) {
        TableSnapshot now = start;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Long> known = now.commitOf(context.ingestId());
            TableSnapshot base = known.isPresent() ? log.snapshot(known.get() - 1) : now;
            Preparation prepared =
                    new IngestRun(store, options, folder).prepare(raw, info, context, base);
            QualityReport report = write(raw, info, prepared);
            if (known.isPresent()) {
                return new IngestResult(settled(raw, info, report), known.get(), false);
            }
            var draft =
                    new CommitDraft(
                            context.ingestId(),
                            raw.key(),
                            info.etag(),
                            prepared.parts(),
                            prepared.removed());
            var commit = log.append(base, draft);
            if (commit.isPresent()) {
                return new IngestResult(report, commit.get().sequence(), true);
            }
            now = log.snapshot();
        }
        throw new SuanpanException(
                ErrorCode.CONFLICT,
                "Other ingests were faster than that of " + raw.key() + " time after time.",
                "Run it again.");
    }

    /** The quarantine first, so that a report never speaks of one that is not there. */
    private QualityReport write(RawKey raw, ObjectInfo info, Preparation prepared) {
        QualityReport report = prepared.report();
        if (prepared.quarantine().isPresent()) {
            String key = raw.quarantineKey(info.etag());
            String etag = store.put(key, Content.of(prepared.quarantine().get())).etag();
            report = report.withQuarantine(key, etag);
        }
        store.put(raw.reportKey(info.etag()), Content.of(Json.prettyBytes(report)));
        return report;
    }

    /**
     * The report, if it and the quarantine are those of the commit. They are not where another run
     * of the same object, slower and overtaken, wrote its own after the commit.
     */
    private Optional<QualityReport> trueReport(RawKey raw, ObjectInfo info, long commit) {
        String key = raw.reportKey(info.etag());
        return store.get(key)
                .map(object -> Json.read(object.bytes(), QualityReport.class, key))
                .filter(report -> report.checkedAgainst() == commit - 1)
                .filter(this::hasItsQuarantine);
    }

    /** With what replays have taken back since, also where a crash kept them from saying so. */
    private QualityReport settled(RawKey raw, ObjectInfo info, QualityReport report) {
        if (report.quarantineKey().isEmpty()) {
            return report;
        }
        return new Replays(store, new QuarantineKey(raw, info.etag()))
                .settle(log.snapshot())
                .orElse(report);
    }

    private boolean hasItsQuarantine(QualityReport report) {
        return report.quarantineKey().isEmpty()
                || store.head(report.quarantineKey())
                        .filter(info -> info.etag().equals(report.quarantineEtag()))
                        .isPresent();
    }

    private void refuse(RawKey raw, ObjectInfo info, SuanpanException e) {
        var report =
                new QualityReport(
                        raw.key(),
                        info.etag(),
                        raw.source(),
                        raw.ingestId(info.etag()),
                        new QualityReport.Refusal(e.detail(), e.remedy()),
                        0,
                        RowCounts.none(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        new QualityReport.ReturnMatches(0, 0),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "",
                        List.of());
        store.put(raw.reportKey(info.etag()), Content.of(Json.prettyBytes(report)));
    }

    private Content content(ObjectInfo info) {
        return new RawContent(store, info);
    }

    private static SuanpanException missing(String key) {
        return new SuanpanException(
                ErrorCode.NOT_FOUND,
                "There is no object " + key + ".",
                "Upload it, or check the spelling of the key.");
    }
}
