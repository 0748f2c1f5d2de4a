package io.suanpan.recommendation.linear;

import io.suanpan.recommendation.data.ItemSet;
import io.suanpan.recommendation.data.SparseMatrix;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The weights that matter: of some items those of a few others, four bytes each. A weight is a half
 * float, whose eleven binary digits are finer than what was learned; it stays one in memory, so
 * that a model is read in the time that its bytes take to copy.
 */
final class SparseWeights implements LinearWeights {
    /** Places of items are two bytes. */
    static final int MOST_ITEMS = 1 << Character.SIZE;

    private final int items;
    private final ItemSet known;
    private final int[] starts;
    private final char[] other;
    private final short[] weight;

    /**
     * @param items in all
     * @param known those that have weights, whose places in it rows and others are
     */
    private SparseWeights(int items, ItemSet known, int[] starts, char[] other, short[] weight) {
        this.items = items;
        this.known = known;
        this.starts = starts;
        this.other = other;
        this.weight = weight;
    }

    /**
     * The largest weights by magnitude of each column, so that every item keeps what speaks most
     * for and against it; of equal ones those of lower items. O(n²) for n known items.
     *
     * @param known the items of the dense weights, at most {@link #MOST_ITEMS}
     * @param keptPerColumn how many at most
     */
    static SparseWeights pruned(DenseWeights dense, ItemSet known, int items, int keptPerColumn) {
        var largest = new LargestWeights(dense, keptPerColumn);
        int size = known.size();
        int[] starts = new int[size + 1];
        for (int column = 0; column < size; column++) {
            for (int row : largest.rows(column)) {
                starts[row + 1]++;
            }
        }
        for (int row = 0; row < size; row++) {
            starts[row + 1] += starts[row];
        }
        int[] next = Arrays.copyOf(starts, size);
        char[] other = new char[starts[size]];
        short[] weight = new short[other.length];
        for (int column = 0; column < size; column++) {
            for (int row : largest.rows(column)) {
                other[next[row]] = (char) column;
                weight[next[row]++] = Float.floatToFloat16(dense.value(row, column));
            }
        }
        return new SparseWeights(items, known, starts, other, weight);
    }

    @Override
    public int items() {
        return items;
    }

    @Override
    public float value(int item, int ofOther) {
        int row = known.place(item);
        int column = known.place(ofOther);
        if (row < 0 || column < 0) {
            return 0;
        }
        int at = Arrays.binarySearch(other, starts[row], starts[row + 1], (char) column);
        return at < 0 ? 0 : Float.float16ToFloat(weight[at]);
    }

    @Override
    public void times(SparseMatrix row, float[] to) {
        float[] sums = new float[known.size()];
        for (int at = 0; at < row.size(); at++) {
            int place = known.place(row.columnArray()[at]);
            if (place >= 0) {
                add(place, row.valueArray()[at], sums);
            }
        }
        Arrays.fill(to, 0);
        for (int place = 0; place < sums.length; place++) {
            to[known.item(place)] = sums[place];
        }
    }

    private void add(int row, float factor, float[] sums) {
        for (int at = starts[row]; at < starts[row + 1]; at++) {
            sums[other[at]] += factor * Float.float16ToFloat(weight[at]);
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        int size = known.size();
        int ints = size + starts.length;
        var bytes = ByteBuffer.allocate(ints * Integer.BYTES + other.length * 2 * Short.BYTES);
        known.stream().forEach(bytes::putInt);
        Arrays.stream(starts).forEach(bytes::putInt);
        bytes.asCharBuffer().put(other);
        bytes.position(bytes.position() + other.length * Character.BYTES);
        bytes.asShortBuffer().put(weight);
        out.writeBoolean(false);
        out.writeInt(items);
        out.writeInt(size);
        out.writeInt(other.length);
        out.write(bytes.array());
    }

    static SparseWeights read(DataInput in) throws IOException {
        int items = in.readInt();
        int[] known = new int[in.readInt()];
        int[] starts = new int[known.length + 1];
        char[] other = new char[in.readInt()];
        short[] weight = new short[other.length];
        int ints = known.length + starts.length;
        byte[] raw = new byte[ints * Integer.BYTES + other.length * 2 * Short.BYTES];
        in.readFully(raw);
        var bytes = ByteBuffer.wrap(raw);
        bytes.asIntBuffer().get(known).get(starts);
        bytes.position(ints * Integer.BYTES);
        bytes.asCharBuffer().get(other);
        bytes.position(bytes.position() + other.length * Character.BYTES);
        bytes.asShortBuffer().get(weight);
        return new SparseWeights(items, ItemSet.ofAscending(known), starts, other, weight);
    }
}
