package io.suanpan.recommendation.linear;

import io.suanpan.recommendation.data.ItemSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The weights that matter: of each item those of a few others. A weight is kept as a half float,
 * whose eleven binary digits are far finer than what was learned, and takes four bytes where there
 * are at most 65,536 items, six beyond.
 */
final class SparseWeights implements ItemWeights {
    private static final int SHORT_ITEMS = 1 << Character.SIZE;

    private final int items;
    private final int[] starts;
    private final int[] other;
    private final float[] weight;

    private SparseWeights(int items, int[] starts, int[] other, float[] weight) {
        this.items = items;
        this.starts = starts;
        this.other = other;
        this.weight = weight;
    }

    /**
     * The largest weights by magnitude of each column, so that every item keeps what speaks most
     * for and against it; of equal ones those of lower items. O(items² + items · kept · log kept)
     * or so.
     *
     * @param keptPerColumn how many at most
     */
    static SparseWeights pruned(DenseWeights dense, int keptPerColumn) {
        int items = dense.items();
        var largest = new LargestWeights(dense, keptPerColumn);
        int[] starts = new int[items + 1];
        for (int column = 0; column < items; column++) {
            for (int row : largest.rows(column)) {
                starts[row + 1]++;
            }
        }
        for (int row = 0; row < items; row++) {
            starts[row + 1] += starts[row];
        }
        int[] next = Arrays.copyOf(starts, items);
        int[] other = new int[starts[items]];
        float[] weight = new float[other.length];
        for (int column = 0; column < items; column++) {
            for (int row : largest.rows(column)) {
                other[next[row]] = column;
                weight[next[row]++] = half(dense.weight(row, column));
            }
        }
        return new SparseWeights(items, starts, other, weight);
    }

    /** The same weights where these items are some of more. */
    SparseWeights spread(ItemSet places, int allItems) {
        int[] spreadStarts = new int[allItems + 1];
        for (int row = 0; row < items; row++) {
            spreadStarts[places.item(row) + 1] = starts[row + 1] - starts[row];
        }
        for (int row = 0; row < allItems; row++) {
            spreadStarts[row + 1] += spreadStarts[row];
        }
        int[] spreadOther = new int[other.length];
        Arrays.setAll(spreadOther, at -> places.item(other[at]));
        return new SparseWeights(allItems, spreadStarts, spreadOther, weight);
    }

    private static float half(float weight) {
        return Float.float16ToFloat(Float.floatToFloat16(weight));
    }

    int size() {
        return other.length;
    }

    @Override
    public int items() {
        return items;
    }

    @Override
    public void add(int item, float factor, float[] to) {
        for (int at = starts[item]; at < starts[item + 1]; at++) {
            to[other[at]] += factor * weight[at];
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        boolean shorts = items <= SHORT_ITEMS;
        int perWeight = Short.BYTES + (shorts ? Character.BYTES : Integer.BYTES);
        var bytes = ByteBuffer.allocate(starts.length * Integer.BYTES + size() * perWeight);
        Arrays.stream(starts).forEach(bytes::putInt);
        for (int at = 0; at < size(); at++) {
            if (shorts) {
                bytes.putChar((char) other[at]);
            } else {
                bytes.putInt(other[at]);
            }
            bytes.putShort(Float.floatToFloat16(weight[at]));
        }
        out.writeBoolean(false);
        out.writeInt(items);
        out.writeInt(bytes.capacity());
        out.write(bytes.array());
    }

    static SparseWeights read(DataInput in) throws IOException {
        int items = in.readInt();
        byte[] raw = new byte[in.readInt()];
        in.readFully(raw);
        var bytes = ByteBuffer.wrap(raw);
        int[] starts = new int[items + 1];
        for (int row = 0; row <= items; row++) {
            starts[row] = bytes.getInt();
        }
        int[] other = new int[starts[items]];
        float[] weight = new float[other.length];
        for (int at = 0; at < other.length; at++) {
            other[at] = items <= SHORT_ITEMS ? bytes.getChar() : bytes.getInt();
            weight[at] = Float.float16ToFloat(bytes.getShort());
        }
        return new SparseWeights(items, starts, other, weight);
    }
}
