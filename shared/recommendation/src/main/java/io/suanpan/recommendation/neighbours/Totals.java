package io.suanpan.recommendation.neighbours;

import io.suanpan.recommendation.data.SparseMatrix;
import java.io.Serializable;

/**
 * What the vectors of some items depend on beside their own weights: how many items there are, of
 * how many each user has any, and what all weights add up to. Immutable and thread-safe.
 */
public final class Totals implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int items;
    private final int[] itemsOfUser;
    private final double weight;

    private Totals(int items, int[] itemsOfUser, double weight) {
        this.items = items;
        this.itemsOfUser = itemsOfUser;
        this.weight = weight;
    }

    /**
     * @param itemUsers all items by users
     */
    public static Totals of(SparseMatrix itemUsers) {
        return of(Scaling.counts(itemUsers), weights(itemUsers));
    }

    /**
     * @param itemsOfUser how many items each user has
     * @param weightOfItem of each item, from {@link #weights}; they are added up in this order
     */
    public static Totals of(int[] itemsOfUser, double[] weightOfItem) {
        double weight = 0;
        for (double one : weightOfItem) {
            weight += one;
        }
        return new Totals(weightOfItem.length, itemsOfUser.clone(), weight);
    }

    /** What the weights of each row add up to, in the order of its columns. O(entries). */
    public static double[] weights(SparseMatrix matrix) {
        double[] sums = new double[matrix.rows()];
        for (int row = 0; row < sums.length; row++) {
            for (int at = matrix.start(row); at < matrix.end(row); at++) {
                sums[row] += matrix.valueArray()[at];
            }
        }
        return sums;
    }

    int items() {
        return items;
    }

    /** Of all pairs. */
    double weight() {
        return weight;
    }

    /** Of each user, see {@link Scaling#rarity}. */
    double[] rarity() {
        return Scaling.rarity(items, itemsOfUser);
    }
}
