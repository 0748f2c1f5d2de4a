package io.suanpan.local.sample;

/** What can be wrong with a raw row, and what an import should make of it. */
public enum DirtKind {
    /** The row before it once more, byte for byte. */
    EXACT_DUPLICATE("exact-duplicate", Expected.DUPLICATE),
    /** A copy of the row before it without a value that must be there. */
    MISSING_REQUIRED("missing-required", Expected.QUARANTINED),
    /** A copy with text where a number belongs. */
    UNPARSABLE_NUMBER("unparsable-number", Expected.QUARANTINED),
    /** A copy with a day that no calendar has. */
    UNPARSABLE_DATE("unparsable-date", Expected.QUARANTINED),
    /** A copy whose price is zero or below. */
    NOT_A_PRICE("negative-or-zero-price", Expected.QUARANTINED),
    /**
     * A copy that names a product, customer or order which does not exist. Where that id is part of
     * the row's key the copy is a row of its own, which is taken in and counted.
     */
    UNKNOWN_REFERENCE("unknown-reference", Expected.QUARANTINED),
    /** A copy dated 2099. */
    FUTURE_DATE("future-date", Expected.QUARANTINED),
    /** A copy that is broken as text: quotes in CSV, a cut line in JSON lines. */
    BROKEN_SYNTAX("broken-syntax", Expected.QUARANTINED),
    /** The row itself, a product id in lower case or an id between blanks. */
    WRONG_CASE_OR_SPACE("wrong-case-or-space", Expected.MENDED),
    /** The row itself, with a letter outside ASCII in a file that is Latin-1, not UTF-8. */
    LATIN_1("latin-1", Expected.MENDED),
    /** A line of thousands of units that was ordered by mistake, and its cancellation. */
    OUTLIER_QUANTITY("outlier-quantity", Expected.FLAGGED);

    /** What an import should make of a dirty row. */
    public enum Expected {
        DUPLICATE,
        QUARANTINED,
        MENDED,
        FLAGGED
    }

    private final String label;
    private final Expected expected;

    DirtKind(String label, Expected expected) {
        this.label = label;
        this.expected = expected;
    }

    /** The stable name in the summary and in {@code truth/dirt.csv.gz}. */
    public String label() {
        return label;
    }

    public Expected expected() {
        return expected;
    }

    /** The same in this column of this table. */
    Expected expected(Table table, String column) {
        return this == UNKNOWN_REFERENCE && table.isKey(column) ? Expected.FLAGGED : expected;
    }
}
