package io.suanpan.tables.formats;

/** What happens to a row that a rule applies to. */
public enum Disposition {
    /** It goes to quarantine. */
    REJECT,
    /** It is accepted, and its {@code flags} say so. */
    FLAG,
    /** It is counted in the report, nothing else. */
    COUNT
}
