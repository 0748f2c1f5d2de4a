package io.suanpan.recommendation.linear;

import io.suanpan.recommendation.data.FloatBytes;
import io.suanpan.recommendation.data.SparseMatrix;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** All weights, four bytes each. */
final class DenseWeights implements LinearWeights {
    private final float[][] rows;

    /**
     * @param rows become its own
     */
    DenseWeights(float[][] rows) {
        this.rows = rows;
    }

    @Override
    public int items() {
        return rows.length;
    }

    @Override
    public float value(int item, int other) {
        return rows[item][other];
    }

    @Override
    public void times(SparseMatrix row, float[] to) {
        Arrays.fill(to, 0);
        for (int at = 0; at < row.size(); at++) {
            add(rows[row.columnArray()[at]], row.valueArray()[at], to);
        }
    }

    private static void add(float[] row, float factor, float[] to) {
        for (int other = 0; other < row.length; other++) {
            to[other] += factor * row[other];
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeBoolean(true);
        out.writeInt(rows.length);
        for (float[] row : rows) {
            FloatBytes.write(row, out);
        }
    }

    static DenseWeights read(DataInput in) throws IOException {
        float[][] rows = new float[in.readInt()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = FloatBytes.read(in);
        }
        return new DenseWeights(rows);
    }
}
