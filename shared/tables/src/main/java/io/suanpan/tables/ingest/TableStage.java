package io.suanpan.tables.ingest;

import io.suanpan.tables.Column;
import io.suanpan.tables.Database;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.TablePart;
import io.suanpan.tables.formats.Disposition;
import io.suanpan.tables.formats.TableFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows of one table on their way into it. */
final class TableStage implements Stage {
    /**
     * The id columns that point to other tables; sorted, since the order shows in flags and report
     * and that of {@code Map.of} is another one in each process.
     */
    private static final Map<String, ShopTable> REFERENCES =
            new TreeMap<>(
                    Map.of(
                            "customer_id", ShopTable.CUSTOMERS,
                            "product_id", ShopTable.PRODUCTS,
                            "order_id", ShopTable.ORDERS,
                            "campaign_id", ShopTable.CAMPAIGNS));

    private final Database database;
    private final IngestContext context;
    private final TableFormat format;
    private final ShopTable table;
    private final List<JointFinding> findings = new ArrayList<>();

    TableStage(Database database, IngestContext context, TableFormat format) {
        this.database = database;
        this.context = context;
        this.format = format;
        this.table = format.table();
    }

    @Override
    public void load() {
        database.execute(StageSql.rawView(context.file(), format));
        database.execute(
                """
                CREATE TABLE staged AS
                WITH typed AS (SELECT row_no, %s, %s, %s AS twin_hash FROM (%s)),
                checked AS (SELECT *, %s AS faults, %s AS flag_bits FROM typed)
                SELECT row_no, (row_number() OVER record - 1)::INTEGER AS part, twin_hash,
                    bit_or(faults) OVER (PARTITION BY row_no) AS faults, flag_bits,
                    %s AS raw, %s, '' AS joint_flags, 0::TINYINT AS state
                FROM checked
                WINDOW record AS (PARTITION BY row_no ORDER BY %s) ORDER BY row_no, part\
                """
                        .formatted(
                                StageSql.mapped(format),
                                StageSql.rawColumns(format),
                                StageSql.rawHash(format),
                                format.records(),
                                StageSql.bits(format, Disposition.REJECT, context.latest()),
                                StageSql.bits(format, Disposition.FLAG, context.latest()),
                                StageSql.rawList(format),
                                columns(),
                                StageSql.rawList(format)));
        database.execute(
                "UPDATE staged SET state = %d WHERE faults <> 0"
                        .formatted(RowState.QUARANTINED.code()));
        markDuplicates();
        markConflicts();
    }

    private String columns() {
        return format.mapping().keySet().stream().collect(Collectors.joining(", "));
    }

    private void markDuplicates() {
        database.execute(
                """
                UPDATE staged SET state = %d FROM (
                    SELECT DISTINCT row_no FROM (
                        SELECT row_no, dense_rank() OVER (
                            PARTITION BY twin_hash, raw ORDER BY row_no) AS n
                        FROM staged WHERE twin_hash IN (
                            SELECT twin_hash FROM staged GROUP BY twin_hash HAVING count(*) > 1))
                    WHERE n > 1) t WHERE staged.row_no = t.row_no\
                """
                        .formatted(RowState.DUPLICATE.code()));
    }

    /** One key with two contents: the first row stays. A thing's versions differ in their time. */
    private void markConflicts() {
        database.execute(
                """
                UPDATE staged SET state = %d, faults = %d FROM (
                    SELECT DISTINCT row_no FROM (
                        SELECT row_no, dense_rank() OVER (PARTITION BY %s ORDER BY row_no) AS n
                        FROM staged WHERE state = 0) WHERE n > 1) t
                WHERE staged.row_no = t.row_no AND state = 0\
                """
                        .formatted(RowState.QUARANTINED.code(), conflictBit(), key()));
    }

    private long conflictBit() {
        return 1L << (StageSql.of(format, Disposition.REJECT).size() - 1);
    }

    private String key() {
        String key = String.join(", ", table.keyColumns());
        return table.newestWins() ? key + ", updated_at" : key;
    }

    @Override
    public void compare(Existing existing) {
        if (existing.has(table)) {
            compareWith(existing.rows(table));
        }
        REFERENCES.forEach((column, target) -> checkReference(existing, column, target));
    }

    private void compareWith(String rows) {
        String same =
                table.columns().stream()
                        .map(Column::name)
                        .filter(format.mapping()::containsKey)
                        .map(c -> "s.%1$s IS NOT DISTINCT FROM k.%1$s".formatted(c))
                        .collect(Collectors.joining(" AND "));
        String sameKey =
                List.of(key().split(", ")).stream()
                        .map(c -> "s.%1$s IS NOT DISTINCT FROM k.%1$s".formatted(c))
                        .collect(Collectors.joining(" AND "));
        database.execute(
                """
                CREATE TABLE known AS SELECT s.row_no, bool_and(%s) AS is_same
                FROM staged s JOIN (%s) k ON %s WHERE s.state = 0 GROUP BY s.row_no\
                """
                        .formatted(
                                same.replace(" s.flags IS NOT DISTINCT FROM k.flags", " true"),
                                rows,
                                sameKey));
        database.execute(
                """
                UPDATE staged SET state = CASE WHEN is_same THEN %d ELSE %d END,
                    faults = CASE WHEN is_same THEN 0 ELSE %d END
                FROM known WHERE staged.row_no = known.row_no\
                """
                        .formatted(
                                RowState.REPLAYED.code(),
                                RowState.QUARANTINED.code(),
                                conflictBit()));
    }

    /** Files come in any order, so a reference that leads nowhere yet is noted, not refused. */
    private void checkReference(Existing existing, String column, ShopTable target) {
        if (target == table
                || !format.mapping().containsKey(column)
                || existing.partsOfAll(target).isEmpty()) {
            return;
        }
        String unknown =
                "state = 0 AND %1$s IS NOT NULL AND %1$s NOT IN (SELECT %1$s FROM (%2$s))"
                        .formatted(column, existing.allRows(target));
        String id = "unknown-" + column.replace("_id", "");
        if (table == ShopTable.ORDER_LINES) {
            database.execute(
                    "UPDATE staged SET joint_flags = joint_flags || ',%s' WHERE %s"
                            .formatted(id, unknown));
        }
        findings.add(reference(id, column, target, unknown));
    }

    private JointFinding reference(String id, String column, ShopTable target, String unknown) {
        List<Long> rows =
                database.query(
                        "SELECT DISTINCT row_no FROM staged WHERE %s ORDER BY row_no LIMIT 5"
                                .formatted(unknown),
                        row -> row.getLong(1));
        return new JointFinding(
                id,
                (table == ShopTable.ORDER_LINES ? Disposition.FLAG : Disposition.COUNT).name(),
                StageSql.rawColumn(format, column),
                column + " is not in " + target.tableName() + ".",
                "Bring in " + target.tableName() + "; the row is in the tables.",
                database.number("SELECT count(DISTINCT row_no) FROM staged WHERE " + unknown),
                rows);
    }

    @Override
    public Map<ShopTable, String> outputs() {
        String columns =
                table.columns().stream().map(this::output).collect(Collectors.joining(", "));
        return Map.of(
                table,
                "SELECT %s, %s FROM staged WHERE state = 0".formatted(columns, context.lineage()));
    }

    private String output(Column column) {
        String name = column.name();
        if (name.equals("flags")) {
            return "trim(flags || joint_flags, ',') AS flags";
        }
        return format.mapping().containsKey(name) ? name : "NULL AS " + name;
    }

    @Override
    public List<TablePart> replaced() {
        return List.of();
    }

    @Override
    public String isReturn() {
        return table == ShopTable.ORDER_LINES ? "line_type = 'return'" : "false";
    }

    @Override
    public List<JointFinding> jointFindings() {
        return List.copyOf(findings);
    }
}
