package io.suanpan.tables.ingest;

import io.suanpan.core.Json;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.StoredObject;
import java.util.Comparator;
import java.util.List;

/** Finds the quality reports of past uploads. */
public final class QualityReports {
    private static final String PREFIX = "reports/quality/";
    private static final Comparator<ObjectInfo> NEWEST_FIRST =
            Comparator.comparing(ObjectInfo::lastModified)
                    .reversed()
                    .thenComparing(ObjectInfo::key);

    private final ObjectStore store;

    public QualityReports(ObjectStore store) {
        this.store = store;
    }

    /** Reports in one answer. */
    public record Page(List<QualityReport> reports) {
        public Page {
            reports = List.copyOf(reports);
        }
    }

    /**
     * The newest reports, newest first.
     *
     * @param source of which alone; empty for all
     * @param limit 1 or more
     */
    public Page newest(String source, int limit) {
        String prefix = source.isEmpty() ? PREFIX : PREFIX + source + "/";
        return new Page(
                store.listAll(prefix)
                        .sorted(NEWEST_FIRST)
                        .limit(limit)
                        .flatMap(info -> store.get(info.key()).stream())
                        .map(QualityReports::read)
                        .toList());
    }

    private static QualityReport read(StoredObject object) {
        return Json.read(object.bytes(), QualityReport.class, object.info().key());
    }
}
