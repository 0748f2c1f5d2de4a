package io.suanpan.tables.ingest;

import io.suanpan.tables.raw.QuarantineLine;
import java.util.List;

/**
 * @param report of the raw object, as it is now
 * @param taken what became of the rows that were taken back; none is quarantined
 * @param left the first rows that stay in quarantine although they were split and checked again,
 *     with their new values and the reasons that are left; at most 20
 * @param commit the commit of the table log that made the rows visible; 0 where none was taken back
 * @param fresh false where nothing changed
 */
public record ReplayResult(
        QualityReport report,
        RowCounts taken,
        List<QuarantineLine> left,
        long commit,
        boolean fresh) {
    public ReplayResult {
        left = List.copyOf(left);
    }
}
