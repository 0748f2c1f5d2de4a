package io.suanpan.learning.table;

import io.suanpan.learning.Refusals;
import java.util.Arrays;
import java.util.Optional;

/** What speaks against learning from a column. */
final class ColumnCheck {
    private final TableColumn column;
    private final PreparationOptions options;
    private final int blanks;
    private final int distinct;

    ColumnCheck(TableColumn column, PreparationOptions options) {
        this.column = column;
        this.options = options;
        boolean[] seen = new boolean[column.texts().size()];
        int blank = 0;
        int different = 0;
        for (int row = 0; row < column.rowCount(); row++) {
            int code = column.code(row);
            if (code == TableColumn.BLANK) {
                blank++;
            } else if (!seen[code]) {
                seen[code] = true;
                different++;
            }
        }
        this.blanks = blank;
        this.distinct = different;
    }

    Optional<ColumnFinding> useless() {
        int present = column.rowCount() - blanks;
        if (present == 0) {
            return finding("dropped: empty", "none of its cells has a value");
        }
        if (distinct == 1 && blanks == 0) {
            return finding("dropped: constant", "all its cells are equal");
        }
        if (column.isNumeric()) {
            return Optional.empty();
        }
        if (distinct > options.mostCategories()) {
            throw Refusals.impossible(
                    "The column %s has %d categories, more than %d"
                            .formatted(column.name(), distinct, options.mostCategories()),
                    "Drop it, or give coarser categories.");
        }
        return distinct > options.identifierShare() * present && present > 20
                ? finding(
                        "dropped: identifier",
                        "%d categories in %d cells".formatted(distinct, present))
                : Optional.empty();
    }

    Optional<ColumnFinding> missing() {
        return blanks == 0
                ? Optional.empty()
                : finding("kept: missing", blanks + " of its cells have no value");
    }

    private Optional<ColumnFinding> finding(String done, String why) {
        return Optional.of(new ColumnFinding(column.name(), done, why));
    }

    /** Whether one is the other with other texts: then it says nothing new as a category. */
    static boolean equal(TableColumn a, TableColumn b) {
        if (a.isNumeric() != b.isNumeric()) {
            return false;
        }
        if (a.isNumeric()) {
            for (int row = 0; row < a.rowCount(); row++) {
                if (Double.compare(a.number(row), b.number(row)) != 0) {
                    return false;
                }
            }
            return true;
        }
        return sameParts(a, b) && sameParts(b, a);
    }

    private static boolean sameParts(TableColumn a, TableColumn b) {
        int[] partner = new int[a.texts().size() + 1];
        Arrays.fill(partner, Integer.MIN_VALUE);
        for (int row = 0; row < a.rowCount(); row++) {
            int code = a.code(row) + 1;
            if (partner[code] == Integer.MIN_VALUE) {
                partner[code] = b.code(row);
            } else if (partner[code] != b.code(row)) {
                return false;
            }
        }
        return true;
    }
}
