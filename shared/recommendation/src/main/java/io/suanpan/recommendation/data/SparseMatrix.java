package io.suanpan.recommendation.data;

import io.suanpan.core.Varints;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A sparse matrix by rows (CSR): columns of a row ascend, no entry is there twice. Immutable and
 * thread-safe. The arrays that it shows are its own: for loops, not to be written.
 */
public final class SparseMatrix implements ItemWeights, Serializable {
    private static final long serialVersionUID = 1L;

    private final int rows;
    private final int columns;
    private final int[] starts;
    private final int[] column;
    private final float[] value;

    private SparseMatrix(int rows, int columns, int[] starts, int[] column, float[] value) {
        this.rows = rows;
        this.columns = columns;
        this.starts = starts;
        this.column = column;
        this.value = value;
    }

    /**
     * From entries in any order; those of the same place are added up. O(entries).
     *
     * @param row of each entry
     * @param column of each entry
     * @param value of each entry
     */
    public static SparseMatrix of(int rows, int columns, int[] row, int[] column, float[] value) {
        return of(rows, columns, row, column, value, false);
    }

    /** As {@link #of}; of entries of the same place the largest stays. */
    public static SparseMatrix ofLargest(
            int rows, int columns, int[] row, int[] column, float[] value) {
        return of(rows, columns, row, column, value, true);
    }

    private static SparseMatrix of(
            int rows, int columns, int[] row, int[] column, float[] value, boolean largest) {
        // Two stable counting sorts: by column, then by row. Each loop is a method of its own: the
        // compiler would compile them all again for every one that has become hot.
        int[] byColumn = Groups.members(column, Groups.starts(column, columns));
        int[] rowThen = picked(row, byColumn);
        int[] byRow = Groups.members(rowThen, Groups.starts(rowThen, rows));
        int[] order = picked(byColumn, byRow);
        int[] rowsOut = picked(row, order);
        int[] columnsOut = picked(column, order);
        float[] valuesOut = picked(value, order);
        int size = joined(rowsOut, columnsOut, valuesOut, largest);
        return new SparseMatrix(
                rows,
                columns,
                Groups.starts(Arrays.copyOf(rowsOut, size), rows),
                Arrays.copyOf(columnsOut, size),
                Arrays.copyOf(valuesOut, size));
    }

    private static int[] picked(int[] from, int[] places) {
        int[] picked = new int[places.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = from[places[i]];
        }
        return picked;
    }

    private static float[] picked(float[] from, int[] places) {
        float[] picked = new float[places.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = from[places[i]];
        }
        return picked;
    }

    /** Makes one entry of neighbours that have the same place, in place; how many are left. */
    private static int joined(int[] row, int[] column, float[] value, boolean largest) {
        int last = -1;
        for (int i = 0; i < row.length; i++) {
            if (last >= 0 && row[last] == row[i] && column[last] == column[i]) {
                value[last] = largest ? Math.max(value[last], value[i]) : value[last] + value[i];
            } else {
                last++;
                row[last] = row[i];
                column[last] = column[i];
                value[last] = value[i];
            }
        }
        return last + 1;
    }

    /**
     * From rows as they are.
     *
     * @param column of each row, ascending
     * @param value of each row, as many as it has columns
     */
    public static SparseMatrix ofRows(int columns, int[][] column, float[][] value) {
        int[] starts = new int[column.length + 1];
        for (int row = 0; row < column.length; row++) {
            starts[row + 1] = starts[row] + column[row].length;
        }
        int[] allColumns = new int[starts[column.length]];
        float[] allValues = new float[allColumns.length];
        for (int row = 0; row < column.length; row++) {
            System.arraycopy(column[row], 0, allColumns, starts[row], column[row].length);
            System.arraycopy(value[row], 0, allValues, starts[row], column[row].length);
        }
        return new SparseMatrix(column.length, columns, starts, allColumns, allValues);
    }

    /** With each value multiplied by the factors of its row and of its column. */
    public SparseMatrix scaled(double[] ofRow, double[] ofColumn) {
        float[] scaled = new float[value.length];
        for (int row = 0; row < rows; row++) {
            for (int at = starts[row]; at < starts[row + 1]; at++) {
                scaled[at] = (float) (value[at] * ofRow[row] * ofColumn[column[at]]);
            }
        }
        return new SparseMatrix(rows, columns, starts, column, scaled);
    }

    /** The value at a place; 0 where there is no entry. O(log entries of the row). */
    @Override
    public float value(int row, int ofColumn) {
        int at = Arrays.binarySearch(column, starts[row], starts[row + 1], ofColumn);
        return at < 0 ? 0 : value[at];
    }

    @Override
    public void times(SparseMatrix row, float[] to) {
        Arrays.fill(to, 0);
        for (int at = 0; at < row.size(); at++) {
            add(row.column[at], row.value[at], to);
        }
    }

    /** Adds factor times a row. O(entries of the row). */
    public void add(int row, float factor, float[] to) {
        for (int at = starts[row]; at < starts[row + 1]; at++) {
            to[column[at]] += factor * value[at];
        }
    }

    /** Columns become rows. O(entries). */
    public SparseMatrix transposed() {
        return ofColumns(columns, starts, column, value);
    }

    /**
     * From columns as they are. O(entries).
     *
     * @param starts where the entries of each column begin, and behind the last one their number
     * @param row of each entry, none twice in a column, in any order
     * @param value of each entry
     */
    public static SparseMatrix ofColumns(int rows, int[] starts, int[] row, float[] value) {
        int columns = starts.length - 1;
        int[] column = new int[row.length];
        for (int c = 0; c < columns; c++) {
            Arrays.fill(column, starts[c], starts[c + 1], c);
        }
        int[] byRow = Groups.starts(row, rows);
        int[] order = Groups.members(row, byRow);
        return new SparseMatrix(rows, columns, byRow, picked(column, order), picked(value, order));
    }

    /** With one value in the place of each; an entry stays an entry. */
    SparseMatrix filled(float with) {
        float[] filled = new float[value.length];
        Arrays.fill(filled, with);
        return new SparseMatrix(rows, columns, starts, column, filled);
    }

    /** With each value made another; an entry stays an entry. */
    public SparseMatrix mapped(DoubleUnaryOperator to) {
        float[] mapped = new float[value.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = (float) to.applyAsDouble(value[i]);
        }
        return new SparseMatrix(rows, columns, starts, column, mapped);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public int size() {
        return column.length;
    }

    /** Where the entries of a row begin in {@link #columnArray} and {@link #valueArray}. */
    public int start(int row) {
        return starts[row];
    }

    /** Behind the last entry of a row. */
    public int end(int row) {
        return starts[row + 1];
    }

    public int[] columnArray() {
        return column;
    }

    public float[] valueArray() {
        return value;
    }

    /** Rows, columns, and of each row its size, the gaps between its columns, and its values. */
    public void write(DataOutput out) throws IOException {
        Varints.write(out, rows);
        Varints.write(out, columns);
        Varints.write(out, column.length);
        for (int row = 0; row < rows; row++) {
            Varints.write(out, starts[row + 1] - starts[row]);
            int next = 0;
            for (int at = starts[row]; at < starts[row + 1]; at++) {
                Varints.write(out, column[at] - next);
                next = column[at] + 1;
                out.writeFloat(value[at]);
            }
        }
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IOException for other bytes
     */
    public static SparseMatrix read(DataInput in) throws IOException {
        int rows = Varints.readInt(in);
        int columns = Varints.readInt(in);
        int size = Varints.readInt(in);
        int[] starts = new int[rows + 1];
        int[] column = new int[size];
        float[] value = new float[size];
        for (int row = 0; row < rows; row++) {
            starts[row + 1] = starts[row] + Varints.readInt(in);
            if (starts[row + 1] < starts[row] || starts[row + 1] > size) {
                throw new IOException("row " + row + " of a sparse matrix is too long");
            }
            int next = 0;
            for (int at = starts[row]; at < starts[row + 1]; at++) {
                column[at] = next + Varints.readInt(in);
                if (column[at] < next || column[at] >= columns) {
                    throw new IOException("row " + row + " of a sparse matrix is too wide");
                }
                next = column[at] + 1;
                value[at] = in.readFloat();
            }
        }
        return new SparseMatrix(rows, columns, starts, column, value);
    }
}
