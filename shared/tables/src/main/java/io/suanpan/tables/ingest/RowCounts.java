package io.suanpan.tables.ingest;

/**
 * Where every row of a raw object went; the four add up to the rows read.
 *
 * @param read records in the file, without the header
 * @param accepted in the tables, other than returns
 * @param returned in the tables as returns or cancellations
 * @param duplicate left out: the same row is in the file or in the tables already
 * @param quarantined set aside with a reason
 */
public record RowCounts(long read, long accepted, long returned, long duplicate, long quarantined) {
    public RowCounts {
        if (accepted + returned + duplicate + quarantined != read) {
            throw new IllegalArgumentException(
                    "%d accepted + %d returned + %d duplicate + %d quarantined are not %d read."
                            .formatted(accepted, returned, duplicate, quarantined, read));
        }
    }

    /** The same after these rows have left the quarantine. */
    RowCounts afterReplay(RowCounts taken) {
        return new RowCounts(
                read,
                accepted + taken.accepted(),
                returned + taken.returned(),
                duplicate + taken.duplicate(),
                quarantined - taken.read());
    }

    static RowCounts none() {
        return new RowCounts(0, 0, 0, 0, 0);
    }
}
