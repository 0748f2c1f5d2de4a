package io.suanpan.recommendation.spark;

import io.suanpan.core.CsvRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/** The records of a partition as the cells of a CSV file. */
interface Cells {
    /** Of the next record; empty at the end. */
    List<String> next();

    /** How the record looks that was last given. */
    String shown();

    /** Of lines as they stand in a file; a quoted cell may go over several. */
    static Cells ofLines(Iterator<String> lines) {
        try {
            return new OfLines(new LineRecords(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a table whose columns are texts; what is null is empty. */
    static Cells ofRows(Iterator<Row> rows) {
        return new OfRows(rows);
    }

    /** CSV. */
    final class OfLines implements Cells {
        private final LineRecords lines;
        private final CsvRecords records;

        OfLines(LineRecords lines) throws IOException {
            this.lines = lines;
            records = new CsvRecords(lines);
        }

        @Override
        public List<String> next() {
            try {
                return records.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String shown() {
            return lines.line();
        }
    }

    /** A table. */
    final class OfRows implements Cells {
        private final Iterator<Row> rows;
        private List<String> last = List.of();

        OfRows(Iterator<Row> rows) {
            this.rows = rows;
        }

        @Override
        public List<String> next() {
            last = rows.hasNext() ? cells(rows.next()) : List.of();
            return last;
        }

        private static List<String> cells(Row row) {
            List<String> cells = new ArrayList<>(row.size());
            for (int at = 0; at < row.size(); at++) {
                cells.add(row.isNullAt(at) ? "" : row.getString(at));
            }
            return cells;
        }

        @Override
        public String shown() {
            return String.join(",", last);
        }
    }
}
