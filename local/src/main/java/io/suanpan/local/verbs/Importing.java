package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.console.Progress;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.console.Words;
import io.suanpan.local.summary.Imported;
import io.suanpan.local.trigger.ObjectEvents;
import io.suanpan.local.trigger.Triggers;
import io.suanpan.store.ObjectInfo;
import io.suanpan.tables.ingest.IngestResult;
import io.suanpan.tables.ingest.RowCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Has the function {@code ingest} take raw objects in, by the event that the bucket would send. */
final class Importing {
    /** What others refer to comes first, so that a reference is checked against what is there. */
    private static final List<String> FIRST =
            List.of("customers", "products", "campaigns", "orders");

    private final Workspace workspace;
    private final Terminal terminal;

    Importing(Workspace workspace, Terminal terminal) {
        this.workspace = workspace;
        this.terminal = terminal;
    }

    /** All raw objects of a source in the order to take them in; of all sources where empty. */
    List<String> keys(String source) {
        String prefix = source.isEmpty() ? "raw/" : "raw/" + source + "/";
        return workspace
                .store()
                .listAll(prefix)
                .map(ObjectInfo::key)
                .sorted(Comparator.comparingInt(Importing::rank))
                .toList();
    }

    private static int rank(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        for (int i = 0; i < FIRST.size(); i++) {
            if (name.matches(FIRST.get(i) + "[^a-z_].*")) {
                return i;
            }
        }
        return FIRST.size();
    }

    /** Takes them in, one after the other. What cannot be read is told and keeps nothing out. */
    List<Imported> run(List<String> keys) {
        List<Imported> imported = new ArrayList<>();
        for (String key : keys) {
            imported.add(run(key));
        }
        try (Triggers triggers = workspace.triggers(_ -> {})) {
            // A server that watches this store need not take them in again.
            triggers.acknowledge("ingest", keys);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return imported;
    }

    private Imported run(String key) {
        try (Progress progress = terminal.progress("Ingesting " + name(key))) {
            IngestResult result = ingest(key);
            progress.done(told(result));
            return Imported.of(key, result);
        } catch (SuanpanException e) {
            if (e.code() == ErrorCode.INTERNAL) {
                throw e;
            }
            terminal.problem(e.detail(), e.remedy());
            return Imported.refused(key, e.detail(), e.remedy());
        }
    }

    private IngestResult ingest(String key) {
        ObjectInfo info =
                workspace
                        .store()
                        .head(key)
                        .orElseThrow(() ->
                                new SuanpanException(
                                        ErrorCode.NOT_FOUND,
                                        "There is no object " + key + ".",
                                        "It was there a moment ago; import again."));
        var answer =
                workspace
                        .calls()
                        .invoke("ingest", ObjectEvents.created(workspace.bucket(), id(info), info));
        return Json.read(Json.bytes(answer), IngestResult.class, "The answer of ingest");
    }

    private static String id(ObjectInfo info) {
        return UUID.nameUUIDFromBytes(Json.bytes(List.of(info.key(), info.etag()))).toString();
    }

    private static String name(String key) {
        return key.substring("raw/".length());
    }

    private static String told(IngestResult result) {
        RowCounts rows = result.report().rows();
        String read = Words.count(rows.read(), "row", "rows");
        if (!result.fresh()) {
            return read + ", in already";
        }
        return rows.quarantined() == 0
                ? read
                : read + ", " + Words.count(rows.quarantined()) + " set aside";
    }
}
