package io.suanpan.routing.problem;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Whole numbers between all pairs of locations, row-major; distances or durations. Immutable. */
public final class TravelMatrix {
    /** Safe to add up over a route. */
    public static final int LONGEST = 100_000_000;

    /** Rows and columns that are compared at once, so that both halves stay in the cache. */
    private static final int TILE = 64;

    private static final int[][] NONE = {};

    /** How many locations the square of values is of. */
    private final int first;

    private final int[] values;

    /** Of each location that came later: ways to all before it and to itself, back alike. */
    private final int[][] later;

    /** Whether there and back are known to be equal; false where nobody has looked yet. */
    private volatile boolean knownSymmetric;

    private TravelMatrix(int first, int[] values, int[][] later) {
        this.first = first;
        this.values = values;
        this.later = later;
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
        return new TravelMatrix(size, values, NONE);
    }

    /**
     * From the ways to locations of lower numbers: those back are made alike, whatever is there.
     * Takes the array as its own. Tile by tile, O(size²).
     *
     * @param values row-major, size × size; what is right of the diagonal is overwritten
     * @throws SuanpanException as {@link #of(int, int[])}
     */
    public static TravelMatrix ofLowerHalf(int size, int[] values) {
        for (int top = 0; top < size; top += TILE) {
            for (int left = 0; left <= top; left += TILE) {
                mirror(size, values, top, left);
            }
        }
        TravelMatrix matrix = of(size, values);
        matrix.knownSymmetric = true;
        return matrix;
    }

    private static void mirror(int size, int[] values, int top, int left) {
        int bottom = Math.min(size, top + TILE);
        for (int row = top; row < bottom; row++) {
            int right = Math.min(row, left + TILE);
            for (int column = left; column < right; column++) {
                values[column * size + row] = values[row * size + column];
            }
        }
    }

    private static SuanpanException outOfRange(int value, int from, int to) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "The travel matrix says " + value + " from location " + from + " to " + to + ".",
                "Give values of 0 to " + LONGEST + ".");
    }

    /** Rows and columns. */
    public int size() {
        return first + later.length;
    }

    public int get(int from, int to) {
        if (from < first && to < first) {
            return values[from * first + to];
        }
        return from < to ? later[to - first][from] : later[from - first][to];
    }

    /** The matrix of these locations in this order; a location may come more than once. */
    public TravelMatrix of(List<Integer> locations) {
        int count = locations.size();
        int[] rows = locations.stream().mapToInt(Integer::intValue).toArray();
        int[] chosen = new int[count * count];
        for (int i = 0; i < count; i++) {
            if (later.length == 0) {
                choose(rows[i], rows, chosen, i * count);
            } else {
                for (int j = 0; j < count; j++) {
                    chosen[i * count + j] = get(rows[i], rows[j]);
                }
            }
        }
        var matrix = new TravelMatrix(count, chosen, NONE);
        matrix.knownSymmetric = knownSymmetric;
        return matrix;
    }

    private void choose(int from, int[] locations, int[] into, int at) {
        int row = from * first;
        for (int j = 0; j < locations.length; j++) {
            into[at + j] = values[row + locations[j]];
        }
    }

    /**
     * With each value made another, the same from the same. O(size²).
     *
     * @throws SuanpanException as {@link #of(int, int[])}
     */
    public TravelMatrix mapped(IntUnaryOperator to) {
        int[] from = rowMajor();
        int[] mapped = new int[from.length];
        for (int pair = 0; pair < from.length; pair++) {
            mapped[pair] = to.applyAsInt(from[pair]);
        }
        TravelMatrix matrix = of(size(), mapped);
        matrix.knownSymmetric = knownSymmetric;
        return matrix;
    }

    /**
     * With one more location at the end, as far from each of the others as back from it. What there
     * was is shared and not copied: O(size).
     *
     * @param ways to the others, in their order
     * @throws SuanpanException {@code IMPOSSIBLE} unless 0 ≤ way ≤ {@link #LONGEST}
     */
    public TravelMatrix extended(int[] ways) {
        int size = size();
        for (int to = 0; to < size; to++) {
            if (ways[to] < 0 || ways[to] > LONGEST) {
                throw outOfRange(ways[to], to, size);
            }
        }
        int[][] more = Arrays.copyOf(later, later.length + 1);
        more[later.length] = Arrays.copyOf(ways, size + 1);
        return new TravelMatrix(first, values, more);
    }

    /**
     * Whether there and back are equal for all pairs. Reads tile by tile, O(size²), the first time;
     * a matrix of some locations of one that was found symmetric is so, too.
     */
    public boolean symmetric() {
        if (!knownSymmetric) {
            knownSymmetric = looksSymmetric();
        }
        return knownSymmetric;
    }

    private boolean looksSymmetric() {
        for (int top = 0; top < first; top += TILE) {
            for (int left = 0; left <= top; left += TILE) {
                if (!symmetric(top, left)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean symmetric(int top, int left) {
        int bottom = Math.min(first, top + TILE);
        for (int row = top; row < bottom; row++) {
            int right = Math.min(row, left + TILE);
            for (int column = left; column < right; column++) {
                if (values[row * first + column] != values[column * first + row]) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Row-major, to read in hot loops, never to change: the values themselves, or a copy if there
     * are locations that came later.
     */
    public int[] rowMajor() {
        if (later.length == 0) {
            return values;
        }
        int size = size();
        int[] all = new int[size * size];
        for (int row = 0; row < first; row++) {
            System.arraycopy(values, row * first, all, row * size, first);
        }
        for (int row = first; row < size; row++) {
            for (int to = 0; to <= row; to++) {
                all[row * size + to] = get(row, to);
                all[to * size + row] = get(row, to);
            }
        }
        return all;
    }
}
