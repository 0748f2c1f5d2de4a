package io.suanpan.recommendation.ranking;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Weighting;

/**
 * How far a list is from the shares in which a customer likes categories: the divergence of
 * Kullback and Leibler, {@code Σ p log(p / ((1 − α) q + α p))} in nats, where p are the customer's
 * shares, q those of the list and α = 0.01 keeps it finite (Steck, "Calibrated recommendations",
 * RecSys 2018). Not thread-safe.
 */
final class Taste {
    private static final double ALPHA = 0.01;

    private final double[] liked;
    private final boolean known;
    private final int[] shown;
    private final double[] divergence;
    private int size;

    private Taste(double[] liked, boolean known) {
        this.liked = liked;
        this.known = known;
        shown = new int[liked.length];
        divergence = new double[liked.length];
    }

    /** Of what a customer did: purchases count 1, carts 0.4, views 0.1. */
    static Taste of(Profile profile, Assortment assortment) {
        SparseMatrix row = Weighting.allKinds().row(profile, assortment.items().size());
        double[] liked = new double[assortment.categories().size()];
        double sum = 0;
        for (int i = 0; i < row.size(); i++) {
            liked[assortment.category(row.columnArray()[i])] += row.valueArray()[i];
            sum += row.valueArray()[i];
        }
        for (int c = 0; c < liked.length && sum > 0; c++) {
            liked[c] /= sum;
        }
        return new Taste(liked, sum > 0);
    }

    /** Of a stranger nothing is known. */
    boolean known() {
        return known;
    }

    void show(int category) {
        shown[category]++;
        size++;
    }

    /** For each category, the divergence if the next item were of it. O(categories). */
    double[] divergences() {
        double with = 0;
        for (int c = 0; c < liked.length; c++) {
            with += term(c, shown[c]);
        }
        for (int c = 0; c < liked.length; c++) {
            divergence[c] = with - term(c, shown[c]) + term(c, shown[c] + 1);
        }
        return divergence;
    }

    private double term(int category, int count) {
        double p = liked[category];
        if (p == 0) {
            return 0;
        }
        double q = count / (size + 1.0);
        return p * StrictMath.log(p / ((1 - ALPHA) * q + ALPHA * p));
    }
}
