package io.suanpan.tables.ingest;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.StoredObject;
import io.suanpan.tables.CommitDraft;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.TableCommit;
import io.suanpan.tables.TableLog;
import io.suanpan.tables.TableSnapshot;
import io.suanpan.tables.formats.ImportFormat;
import io.suanpan.tables.formats.ImportFormats;
import io.suanpan.tables.raw.Mend;
import io.suanpan.tables.raw.Mends;
import io.suanpan.tables.raw.QuarantineStage;
import io.suanpan.tables.raw.StagedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes quarantined rows back after a mend, of the rules (then there is nothing to say but the
 * quarantine's key) or of the rows (then their new values come along). Rows that pass leave the
 * quarantine and go where they would have gone at first; rows that do not stay there as they came.
 * Done twice it changes nothing twice. Thread-safe.
 */
public final class Replay {
    private static final Duration TOLERANCE = Duration.ofDays(1);
    private static final int ATTEMPTS = 50;
    private static final int NAMED_ROWS = 10;

    private final ObjectStore store;
    private final DatabaseOptions options;
    private final TableLog log;

    public Replay(ObjectStore store, DatabaseOptions options, Clock clock) {
        this.store = store;
        this.options = options;
        this.log = new TableLog(store, clock);
    }

    /**
     * @param quarantineKey {@code quarantine/<source>/<object>/<etag>.jsonl}, as a report names it
     * @param mends new values of the rows; empty where the rules were mended
     * @throws SuanpanException {@code NOT_FOUND} where there is no such quarantine; {@code
     *     MALFORMED} where a mend names no column; {@code IMPOSSIBLE} where a mend's row is not in
     *     the quarantine; {@code CONFLICT} where others were faster time after time
     */
    public ReplayResult run(String quarantineKey, List<Mend> mends) {
        QuarantineKey quarantine = QuarantineKey.of(quarantineKey);
        RawKey raw = quarantine.raw();
        ImportFormat format = ImportFormats.of(raw.source(), raw.object());
        Mends checked = mends.isEmpty() ? Mends.NONE : Mends.of(mends, format.layout());
        Replays replays = new Replays(store, quarantine);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            TableSnapshot now = log.snapshot();
            QualityReport report =
                    now.commitOf(raw.ingestId(quarantine.etag()))
                            .flatMap(_ -> replays.settle(now))
                            .filter(r -> !r.quarantineKey().isEmpty())
                            .orElseThrow(() -> missing(quarantineKey));
            Optional<ReplayResult> result =
                    new Attempt(quarantine, format, checked, replays, now, report).run();
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new SuanpanException(
                ErrorCode.CONFLICT,
                "Other ingests were faster than the replay of " + quarantineKey + " every time.",
                "Run it again.");
    }

    /** One attempt against one snapshot, with the quarantine as the replays up to it left it. */
    private final class Attempt {
        private final QuarantineKey quarantine;
        private final ImportFormat format;
        private final Mends mends;
        private final Replays replays;
        private final TableSnapshot base;
        private final QualityReport report;

        Attempt(
                QuarantineKey quarantine,
                ImportFormat format,
                Mends mends,
                Replays replays,
                TableSnapshot base,
                QualityReport report) {
            this.quarantine = quarantine;
            this.format = format;
            this.mends = mends;
            this.replays = replays;
            this.base = base;
            this.report = report;
        }

        /** Empty where another writer committed first. */
        Optional<ReplayResult> run() {
            try (WorkFolder folder = WorkFolder.in(options.folder())) {
                Path lines = folder.path().resolve("quarantined.jsonl");
                ObjectInfo info = fetch(lines);
                var stage = new QuarantineStage(lines, quarantine.key());
                Set<Long> mended = new HashSet<>();
                try (StagedFile file = stage.stage(folder.path(), format.layout(), mends, mended)) {
                    List<Long> absent =
                            mends.rows().stream().filter(r -> !mended.contains(r)).toList();
                    if (!absent.isEmpty()) {
                        return Optional.of(answerBefore(absent));
                    }
                    var context = new IngestContext(format, id(info), latest(info), file);
                    return take(context, folder, stage);
                }
            }
        }

        private ObjectInfo fetch(Path target) {
            try (StoredObject object =
                    store.get(quarantine.key()).orElseThrow(() -> missing(quarantine.key()))) {
                if (!object.info().etag().equals(report.quarantineEtag())) {
                    throw overwritten();
                }
                Files.copy(object.stream(), target);
                return object.info();
            } catch (IOException e) {
                throw new UncheckedIOException("Reading " + quarantine.key() + " failed.", e);
            }
        }

        private Optional<ReplayResult> take(
                IngestContext context, WorkFolder folder, QuarantineStage stage) {
            ReplayRun.Outcome outcome =
                    new ReplayRun(store, options, folder).prepare(context, base);
            BitSet taken = outcome.taken();
            if (taken.isEmpty()) {
                return Optional.of(
                        new ReplayResult(report, outcome.rows(), outcome.left(), 0, false));
            }
            Path left = folder.path().resolve("left.jsonl");
            stage.copy(row -> !taken.get(Math.toIntExact(row)), left);
            replays.announce(
                    new ReplayRecord(
                            context.ingestId(), base.sequence(), mends.digest(), outcome.rows()),
                    left);
            var draft =
                    new CommitDraft(
                            context.ingestId(),
                            quarantine.raw().key(),
                            quarantine.etag(),
                            outcome.added(),
                            outcome.removed());
            return log.append(base, draft).map(commit -> settled(commit, outcome));
        }

        private ReplayResult settled(TableCommit commit, ReplayRun.Outcome outcome) {
            QualityReport now =
                    replays.settle(log.snapshot()).orElseThrow(() -> missing(quarantine.key()));
            return new ReplayResult(now, outcome.rows(), outcome.left(), commit.sequence(), true);
        }

        /** Rows that are gone may have been taken back by these very mends. */
        private ReplayResult answerBefore(List<Long> absent) {
            Optional<ReplayRecord> before =
                    replays.committed(base).stream()
                            .filter(r -> r.mends().equals(mends.digest()))
                            .findFirst();
            if (before.isEmpty()) {
                throw notThere(absent);
            }
            return new ReplayResult(
                    report,
                    before.get().rows(),
                    List.of(),
                    before.get().checkedAgainst() + 1,
                    false);
        }

        private String id(ObjectInfo info) {
            return RawKey.id(quarantine.key() + "\n" + info.etag() + "\n" + mends.digest());
        }

        /** As at the first time, if the raw object is still there. */
        private Instant latest(ObjectInfo info) {
            return store.head(quarantine.raw().key())
                    .filter(raw -> raw.etag().equals(quarantine.etag()))
                    .orElse(info)
                    .lastModified()
                    .plus(TOLERANCE);
        }

        private SuanpanException overwritten() {
            return new SuanpanException(
                    ErrorCode.CONFLICT,
                    quarantine.key() + " is not the one that its quality report speaks of.",
                    "Ingest " + quarantine.raw().key() + " again, which repairs both.");
        }

        private SuanpanException notThere(List<Long> absent) {
            String named =
                    absent.stream()
                            .limit(NAMED_ROWS)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            return new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "%d of the mended rows are not in %s: %s%s."
                            .formatted(
                                    absent.size(),
                                    quarantine.key(),
                                    named,
                                    absent.size() > NAMED_ROWS ? " …" : ""),
                    "Mend rows that the quarantine lists, by their number in the raw file.");
        }
    }

    private static SuanpanException missing(String key) {
        return new SuanpanException(
                ErrorCode.NOT_FOUND,
                "There is no quarantine " + key + ".",
                "Take the quarantineKey of a quality report; one without has no bad rows.");
    }
}
