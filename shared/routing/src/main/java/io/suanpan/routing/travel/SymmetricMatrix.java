package io.suanpan.routing.travel;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.TravelMatrix;

/** Computes one half, tile by tile; the other is the same. */
final class SymmetricMatrix {
    private static final int TILE = 64;

    /** One pair's value; never called for a place and itself. */
    interface Pair {
        double between(int from, int to);
    }

    private SymmetricMatrix() {}

    static TravelMatrix of(int size, Pair pair) {
        int[] values = square(size);
        for (int top = 0; top < size; top += TILE) {
            for (int left = 0; left <= top; left += TILE) {
                fill(size, values, pair, top, left);
            }
        }
        return TravelMatrix.ofLowerHalf(size, values);
    }

    static int[] square(int size) {
        if ((long) size * size > Integer.MAX_VALUE - 8) {
            throw new SuanpanException(
                    ErrorCode.TOO_LARGE,
                    "A matrix of " + size + " places does not fit an array.",
                    "Give at most 46,340 places; split the area first.");
        }
        return new int[size * size];
    }

    private static void fill(int size, int[] values, Pair pair, int top, int left) {
        int bottom = Math.min(size, top + TILE);
        for (int row = top; row < bottom; row++) {
            int right = Math.min(row, left + TILE);
            for (int column = left; column < right; column++) {
                values[row * size + column] = Durations.rounded(pair.between(row, column));
            }
        }
    }
}
