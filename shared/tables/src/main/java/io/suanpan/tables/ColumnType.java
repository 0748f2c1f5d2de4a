package io.suanpan.tables;

/** What a column holds; each type has its one spelling in SQL. */
public enum ColumnType {
    TEXT("VARCHAR"),
    INTEGER("INTEGER"),
    LONG("BIGINT"),
    DOUBLE("DOUBLE"),
    BOOLEAN("BOOLEAN"),
    /** An instant in UTC, to the microsecond. */
    TIMESTAMP("TIMESTAMP");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /** The DuckDB type. */
    public String sql() {
        return sql;
    }
}
