package io.suanpan.tables.ingest;

import io.suanpan.tables.ShopTable;
import io.suanpan.tables.TablePart;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The rows of one raw file in the database, on their way into tables. Its table {@code staged} has
 * {@code row_no, part} (0 for a row that stands for its record), {@code state} ({@link RowState}),
 * {@code faults} and {@code flag_bits} (one bit for each rejecting or flagging rule) and {@code
 * raw}.
 */
interface Stage {

    /** Types, checks and marks duplicates inside the file; afterwards all its rows are there. */
    void load();

    /** Marks what is in the tables already and what contradicts them. */
    void compare(Existing existing);

    /** For each table the SQL that yields its new rows, in a fixed order. */
    Map<ShopTable, String> outputs();

    /** Parts of the tables that the outputs hold again, with changes. */
    List<TablePart> replaced();

    /** SQL that is true for accepted staged rows which are returns. */
    String isReturn();

    /** Counts of flags that only show when rows are seen together, by rule id. */
    List<JointFinding> jointFindings();

    /** Reading of what the tables hold. */
    interface Existing {
        /** Whether the table holds anything at all in the file's months. */
        boolean has(ShopTable table);

        /** SQL for all rows of the table in the file's months. */
        String rows(ShopTable table);

        /** The parts of the table in the file's months. */
        List<TablePart> parts(ShopTable table);

        /** SQL for all rows of the table. */
        String allRows(ShopTable table);

        /** All parts of the table. */
        List<TablePart> partsOfAll(ShopTable table);

        /** The files of these parts, in the same order. */
        List<Path> files(List<TablePart> parts);
    }

    /** A finding over rows together. */
    record JointFinding(
            String id,
            String disposition,
            String column,
            String meaning,
            String remedy,
            long rows,
            List<Long> examples) {
        public JointFinding {
            examples = List.copyOf(examples);
        }
    }
}
