package io.suanpan.recommendation.spark;

import io.suanpan.recommendation.data.SparseMatrix;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A part of a matrix on its way to the block that it belongs to.
 *
 * @param first number of its first user
 */
record Piece(int first, SparseMatrix matrix) implements Serializable, Comparable<Piece> {
    @Override
    public int compareTo(Piece other) {
        return Integer.compare(first, other.first);
    }

    /** In the order of users, whatever the order in which they arrived. */
    static List<Piece> sorted(Iterable<Piece> pieces) {
        List<Piece> sorted = new ArrayList<>();
        pieces.forEach(sorted::add);
        Collections.sort(sorted);
        return sorted;
    }
}
