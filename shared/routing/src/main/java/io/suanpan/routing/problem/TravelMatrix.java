package io.suanpan.routing.problem;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.List;

/** Whole numbers between all pairs of locations, row-major; distances or durations. Immutable. */
public final class TravelMatrix {
    /** Safe to add up over a route. */
    public static final int LONGEST = 100_000_000;

    /** Rows and columns that are compared at once, so that both halves stay in the cache. */
    private static final int TILE = 64;

    private final int size;
    private final int[] values;

    private TravelMatrix(int size, int[] values) {
        this.size = size;
        this.values = values;
    }

    /**
     * Takes the array as its own: the caller must not change it any more.
     *
     * @param values row-major, size × size
     * @throws SuanpanException {@code IMPOSSIBLE} unless square, with 0 ≤ value ≤ {@link #LONGEST}
     */
    public static TravelMatrix of(int size, int[] values) {
        if ((long) size * size != values.length) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "A travel matrix of "
                            + values.length
                            + " values is not "
                            + size
                            + " × "
                            + size
                            + ".",
                    "Give one row and one column for each location.");
        }
        for (int at = 0; at < values.length; at++) {
            if (values[at] < 0 || values[at] > LONGEST) {
                throw outOfRange(values[at], at / size, at % size);
            }
        }
        return new TravelMatrix(size, values);
    }

    private static SuanpanException outOfRange(int value, int from, int to) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "The travel matrix says " + value + " from location " + from + " to " + to + ".",
                "Give values of 0 to " + LONGEST + ".");
    }

    /** Rows and columns. */
    public int size() {
        return size;
    }

    public int get(int from, int to) {
        return values[from * size + to];
    }

    /** The matrix of these locations in this order; a location may come more than once. */
    public TravelMatrix of(List<Integer> locations) {
        int count = locations.size();
        int[] rows = locations.stream().mapToInt(Integer::intValue).toArray();
        int[] chosen = new int[count * count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                chosen[i * count + j] = values[rows[i] * size + rows[j]];
            }
        }
        return new TravelMatrix(count, chosen);
    }

    /**
     * With one more location at the end, as far from each of the others as back from it. Copies
     * size² values.
     *
     * @param ways to the others, in their order
     * @throws SuanpanException {@code IMPOSSIBLE} unless 0 ≤ way ≤ {@link #LONGEST}
     */
    public TravelMatrix extended(int[] ways) {
        int larger = size + 1;
        int[] all = new int[larger * larger];
        for (int row = 0; row < size; row++) {
            if (ways[row] < 0 || ways[row] > LONGEST) {
                throw outOfRange(ways[row], row, size);
            }
            System.arraycopy(values, row * size, all, row * larger, size);
            all[row * larger + size] = ways[row];
            all[size * larger + row] = ways[row];
        }
        return new TravelMatrix(larger, all);
    }

    /** Whether there and back are equal for all pairs. Reads tile by tile, O(size²). */
    public boolean symmetric() {
        for (int top = 0; top < size; top += TILE) {
            for (int left = 0; left <= top; left += TILE) {
                if (!symmetric(top, left)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean symmetric(int top, int left) {
        int bottom = Math.min(size, top + TILE);
        for (int row = top; row < bottom; row++) {
            int right = Math.min(row, left + TILE);
            for (int column = left; column < right; column++) {
                if (values[row * size + column] != values[column * size + row]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The values themselves, row-major: to read in hot loops, never to change. */
    public int[] rowMajor() {
        return values;
    }
}
