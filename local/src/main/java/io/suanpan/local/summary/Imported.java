package io.suanpan.local.summary;

import io.suanpan.tables.ingest.IngestResult;
import io.suanpan.tables.ingest.QualityReport;
import org.jspecify.annotations.Nullable;

/**
 * What became of one raw object.
 *
 * @param key of the object
 * @param fresh false where it was in already
 * @param report of its rows; null where nothing of it could be read
 * @param refusal why nothing of it could be read; else null
 */
public record Imported(
        String key,
        boolean fresh,
        @Nullable QualityReport report,
        QualityReport.@Nullable Refusal refusal) {

    public static Imported of(String key, IngestResult result) {
        return new Imported(key, result.fresh(), result.report(), null);
    }

    public static Imported refused(String key, String detail, String remedy) {
        return new Imported(key, false, null, new QualityReport.Refusal(detail, remedy));
    }
}
