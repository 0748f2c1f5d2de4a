package io.suanpan.tables.ingest;

import io.suanpan.tables.Database;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.TablePart;
import io.suanpan.tables.formats.SalesFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Order lines on their way into order_lines, orders, products and customers. */
final class SalesStage implements Stage {
    private final Database database;
    private final SalesRows rows;
    private final RepeatedLines repeated;
    private final SalesGroups groups;
    private final SalesOutputs outputs;
    private final SalesFindings findings;
    private final List<TablePart> replaced = new ArrayList<>();

    SalesStage(Database database, IngestContext context, SalesFormat format) {
        this.database = database;
        this.rows = new SalesRows(database, context, format);
        this.repeated = new RepeatedLines(database, format);
        this.groups = new SalesGroups(database);
        this.outputs = new SalesOutputs(context, format);
        this.findings = new SalesFindings(database, format);
    }

    @Override
    public void load() {
        rows.load();
        repeated.markDuplicates();
        rows.deriveCancelledOrders();
    }

    @Override
    public void compare(Existing existing) {
        repeated.markReplays(existing);
        groups.orders(existing);
        replaced.addAll(new OrderRevision(database).prepare(existing));
        groups.products();
        matchReturns(existing);
    }

    private void matchReturns(Existing existing) {
        database.execute(
                "CREATE TABLE matched(row_no BIGINT, part INTEGER, order_id VARCHAR, line INTEGER)");
        if (database.number("SELECT count(*) FROM staged WHERE state = 0 AND is_cancellation")
                == 0) {
            return;
        }
        new ReturnMatcher(database)
                .match(
                        // A sale may be of any day before the file's.
                        existing.partsOfAll(ShopTable.ORDER_LINES).isEmpty()
                                ? ""
                                : existing.allRows(ShopTable.ORDER_LINES));
    }

    @Override
    public Map<ShopTable, String> outputs() {
        return outputs.all(!replaced.isEmpty());
    }

    @Override
    public List<TablePart> replaced() {
        return List.copyOf(replaced);
    }

    @Override
    public String isReturn() {
        return "is_cancellation";
    }

    @Override
    public List<JointFinding> jointFindings() {
        return findings.all();
    }
}
