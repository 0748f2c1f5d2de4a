package io.suanpan.tables.ingest;

/**
 * What one replay does, written before its commit so that quarantine and report can be brought up
 * to it after a crash. The lines that it leaves lie beside it.
 *
 * @param replayId 16 hex digits
 * @param checkedAgainst the last commit of the tables that the rows were compared with; this replay
 *     counts if the next one is its own
 * @param mends digest of the new values, 64 hex digits
 * @param rows what became of the rows that it takes back
 */
record ReplayRecord(String replayId, long checkedAgainst, String mends, RowCounts rows) {

    QualityReport.ReplayCount count() {
        return new QualityReport.ReplayCount(replayId, rows);
    }
}
