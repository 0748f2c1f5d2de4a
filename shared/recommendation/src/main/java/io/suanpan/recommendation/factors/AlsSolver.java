package io.suanpan.recommendation.factors;

import java.io.Serializable;

/** How the vector of one customer or item is found while those of the other side stand still. */
public sealed interface AlsSolver extends Serializable {
    /**
     * Some steps of conjugate gradient (Takács, Pilászy and Tikk 2011) from 0, preconditioned with
     * what the matrices of all rows have in common. Exact after one step where observed pairs count
     * as much as the others, and otherwise close enough after two. O(steps · (pairs · rank +
     * rank²)) for a row.
     *
     * @param steps at most, at least 1
     */
    record ConjugateGradient(int steps) implements AlsSolver {
        public ConjugateGradient {
            if (steps < 1) {
                throw new IllegalArgumentException("Steps must be at least 1, not " + steps + ".");
            }
        }
    }

    /**
     * Blocks of coordinates one after the other from where the vector was, each solved exactly
     * while the rest stands still: iALS++ (Rendle, Krichene, Zhang and Koren 2021). O(pairs · rank
     * · width + rank²) for a row.
     *
     * @param width coordinates in a block, at least 1
     */
    record Blocks(int width) implements AlsSolver {
        public Blocks {
            if (width < 1) {
                throw new IllegalArgumentException(
                        "A block must have at least 1 coordinate, not " + width + ".");
            }
        }
    }

    /** Exactly, by Cholesky: O(pairs · rank² + rank³) for a row. */
    record Exact() implements AlsSolver {}
}
