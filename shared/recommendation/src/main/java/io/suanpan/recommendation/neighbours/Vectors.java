package io.suanpan.recommendation.neighbours;

import io.suanpan.recommendation.data.SparseMatrix;
import java.io.Serializable;

/**
 * The similarity of item a with b is the product of row a of the left with row b of the right.
 *
 * @param left items by users
 * @param right items by users, entries where the left has them
 */
public record Vectors(SparseMatrix left, SparseMatrix right) implements Serializable {
    static Vectors same(SparseMatrix both) {
        return new Vectors(both, both);
    }
}
