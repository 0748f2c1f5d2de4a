package io.suanpan.tables.ingest;

/** What became of a row; the number stands in the staged table. */
enum RowState {
    ACCEPTED,
    DUPLICATE,
    REPLAYED,
    QUARANTINED;

    int code() {
        return ordinal();
    }
}
