package io.suanpan.recommendation.neighbours;

import io.suanpan.recommendation.data.SparseMatrix;
import java.io.Serializable;

/**
 * How alike two items are: the product of two vectors over the users, {@code x} being the weights
 * of an item's users, {@code n} a number of entries, {@code I} the number of items. Vectors are
 * kept as {@code float}, sums made in {@code double}.
 */
public sealed interface Similarity extends Serializable {
    /**
     * The vectors whose products are the similarities.
     *
     * @param itemUsers items by users, weights above 0; some of the items are enough, each with all
     *     its users
     * @param totals of all items
     */
    Vectors vectors(SparseMatrix itemUsers, Totals totals);

    /** By which it is asked for, as {@code bm25}. */
    String word();

    /** {@code a·b / (|a| |b|)}. */
    record Cosine() implements Similarity {
        @Override
        public Vectors vectors(SparseMatrix itemUsers, Totals totals) {
            return Vectors.same(Scaling.normalized(itemUsers, 0.5));
        }

        @Override
        public String word() {
            return "cosine";
        }
    }

    /**
     * {@code a·b / (|a|^2α |b|^2(1−α))}, which for bought-or-not is {@code P(b|a)^α P(a|b)^(1−α)}:
     * the cosine where α is ½, and the larger α, the more popular the neighbours. Aiolli: Efficient
     * top-N recommendation for very large scale binary rated datasets. RecSys 2013.
     *
     * @param alpha 0 to 1
     */
    record Asymmetric(double alpha) implements Similarity {
        public Asymmetric {
            if (!(alpha >= 0 && alpha <= 1)) {
                throw new IllegalArgumentException(
                        "alpha is %s; it must be between 0 and 1.".formatted(alpha));
            }
        }

        @Override
        public Vectors vectors(SparseMatrix itemUsers, Totals totals) {
            return new Vectors(
                    Scaling.normalized(itemUsers, alpha), Scaling.normalized(itemUsers, 1 - alpha));
        }

        @Override
        public String word() {
            return "asymmetric";
        }
    }

    /** The cosine of {@code √x · ln(I / (1 + n of the user))}: who buys everything says little. */
    record TfIdf() implements Similarity {
        @Override
        public Vectors vectors(SparseMatrix itemUsers, Totals totals) {
            SparseMatrix weighed =
                    itemUsers
                            .mapped(Math::sqrt)
                            .scaled(Scaling.ones(itemUsers.rows()), totals.rarity());
            return Vectors.same(Scaling.normalized(weighed, 0.5));
        }

        @Override
        public String word() {
            return "tfidf";
        }
    }

    /**
     * The product of {@code x (k1 + 1) / (x + k1 (1 − b + b · Σx / mean Σx)) · ln(I / (1 + n of the
     * user))}. Robertson, Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond. 2009.
     *
     * @param k1 from 0 on; the larger, the more a larger x says
     * @param b 0 to 1: how much is taken off popular items
     */
    record Bm25(double k1, double b) implements Similarity {
        public Bm25 {
            if (!(k1 >= 0 && k1 < Double.POSITIVE_INFINITY && b >= 0 && b <= 1)) {
                throw new IllegalArgumentException(
                        "k1 is %s and b %s; k1 must be finite and at least 0, b between 0 and 1."
                                .formatted(k1, b));
            }
        }

        @Override
        public Vectors vectors(SparseMatrix itemUsers, Totals totals) {
            SparseMatrix weighed =
                    Scaling.saturated(itemUsers, totals, k1, b)
                            .scaled(Scaling.ones(itemUsers.rows()), totals.rarity());
            return Vectors.same(weighed);
        }

        @Override
        public String word() {
            return "bm25";
        }
    }
}
