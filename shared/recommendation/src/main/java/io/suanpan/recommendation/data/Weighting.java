package io.suanpan.recommendation.data;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;

/**
 * How much what somebody did says of an item: weight of its kind, times 2 to the power of its age
 * over the half-life, times the amount if amounts count.
 *
 * @param view weight of a look at an item
 * @param cart of one that was put into a cart
 * @param purchase of one that was bought
 * @param halfLifeDays after which it says half as much; positive infinity where age does not matter
 * @param amounts whether the amount multiplies
 * @param binary whether all that was done with an item counts once, however often: 1, or with a
 *     half-life what weighs most of it
 */
public record Weighting(
        double view,
        double cart,
        double purchase,
        double halfLifeDays,
        boolean amounts,
        boolean binary)
        implements Serializable {
    private static final double DAY_SECONDS = 86_400;

    public Weighting {
        if (!(view >= 0) || !(cart >= 0) || !(purchase >= 0) || !(halfLifeDays > 0)) {
            throw new IllegalArgumentException(
                    "Weights must be 0 or more and the half-life above 0: %s, %s, %s; %s days."
                            .formatted(view, cart, purchase, halfLifeDays));
        }
    }

    /** Purchases alone: bought or not. */
    public static Weighting bought() {
        return new Weighting(0, 0, 1, Double.POSITIVE_INFINITY, false, true);
    }

    /** Purchases alone, of each item the latest, by its age. */
    public static Weighting latestBought(double halfLifeDays) {
        return new Weighting(0, 0, 1, halfLifeDays, false, true);
    }

    /** Views a tenth, carts four tenths of a purchase; age does not matter. */
    public static Weighting allKinds() {
        return new Weighting(0.1, 0.4, 1, Double.POSITIVE_INFINITY, false, false);
    }

    /** Sums fade; what counted 1 or 0 is summed from now on. */
    public Weighting withHalfLifeDays(double days) {
        return new Weighting(
                view, cart, purchase, days, amounts, binary && Double.isInfinite(days));
    }

    /**
     * For the answer to somebody who may only have looked: kinds of which nothing was learned count
     * as in {@link #allKinds()}.
     */
    public Weighting withAllKinds() {
        Weighting all = allKinds();
        return new Weighting(
                view > 0 ? view : all.view,
                cart > 0 ? cart : all.cart,
                purchase > 0 ? purchase : all.purchase,
                halfLifeDays,
                amounts,
                binary);
    }

    /** What one row weighs at a moment. */
    public double weight(EventKind kind, long seconds, float amount, long now) {
        return weight(kind, freshness(seconds, now), amount);
    }

    double weight(EventKind kind, double freshness, float amount) {
        double ofKind =
                switch (kind) {
                    case VIEW -> view;
                    case CART -> cart;
                    case PURCHASE -> purchase;
                };
        return ofKind * freshness * (amounts ? amount : 1);
    }

    /** What is left at a moment of what something said when it was done: 1 of what was done now. */
    double freshness(long seconds, long now) {
        double age = Math.max(0, now - seconds) / DAY_SECONDS;
        return Double.isInfinite(halfLifeDays) ? 1 : StrictMath.pow(2, -age / halfLifeDays);
    }

    /** Users by items, the weights of a pair in one; what weighs nothing is no entry. */
    public SparseMatrix matrix(InteractionLog log, long now) {
        var pairs = new PairWeights(this, now, log.size());
        for (int row = 0; row < log.size(); row++) {
            pairs.add(
                    log.user(row), log.item(row), log.kind(row), log.seconds(row), log.amount(row));
        }
        return pairs.matrix(log.users().size(), log.items().size());
    }

    /**
     * The row of such a matrix for somebody who need not be in any log: a matrix of that row alone.
     *
     * @param items that are known: of others nothing is counted
     */
    public SparseMatrix row(Deeds profile, int items) {
        var pairs = new PairWeights(this, profile.now(), profile.size());
        for (int at = 0; at < profile.size(); at++) {
            if (profile.item(at) < items) {
                pairs.add(
                        0,
                        profile.item(at),
                        profile.kind(at),
                        profile.seconds(at),
                        profile.amount(at));
            }
        }
        return pairs.matrix(1, items);
    }

    public void write(DataOutput out) throws IOException {
        out.writeDouble(view);
        out.writeDouble(cart);
        out.writeDouble(purchase);
        out.writeDouble(halfLifeDays);
        out.writeBoolean(amounts);
        out.writeBoolean(binary);
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IOException for other bytes
     */
    public static Weighting read(DataInput in) throws IOException {
        try {
            return new Weighting(
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readBoolean(),
                    in.readBoolean());
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
