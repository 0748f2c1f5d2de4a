package io.suanpan.recommendation.data;

import java.util.Arrays;

/**
 * Adds up what users did into a matrix of users by items. Where the same user did something with
 * the same item more than once, those are added up in the order in which they come here. Not
 * thread-safe.
 */
public final class PairWeights {
    private final Weighting weighting;
    private final long now;
    private int[] user;
    private int[] item;
    private float[] weight;
    private int size;

    /** Of what was added last: what is bought in one order was bought in one second. */
    private long lastSeconds;

    private double lastFreshness;

    /**
     * @param now when ages are counted from, seconds of the epoch
     * @param expected rows, for which room is made at once
     */
    public PairWeights(Weighting weighting, long now, int expected) {
        this.weighting = weighting;
        this.now = now;
        user = new int[expected];
        item = new int[expected];
        weight = new float[expected];
        lastSeconds = now;
        lastFreshness = weighting.freshness(now, now);
    }

    /** What weighs nothing is no entry. */
    public void add(int ofUser, int ofItem, EventKind kind, long seconds, float amount) {
        if (seconds != lastSeconds) {
            lastSeconds = seconds;
            lastFreshness = weighting.freshness(seconds, now);
        }
        double much = weighting.weight(kind, lastFreshness, amount);
        if (much > 0) {
            if (size == user.length) {
                grow();
            }
            user[size] = ofUser;
            item[size] = ofItem;
            weight[size++] = (float) much;
        }
    }

    private void grow() {
        int more = Math.max(1_024, size + size / 2);
        user = Arrays.copyOf(user, more);
        item = Arrays.copyOf(item, more);
        weight = Arrays.copyOf(weight, more);
    }

    /** Users by items. */
    public SparseMatrix matrix(int users, int items) {
        int[] rows = Arrays.copyOf(user, size);
        int[] columns = Arrays.copyOf(item, size);
        float[] values = Arrays.copyOf(weight, size);
        if (!weighting.binary()) {
            return SparseMatrix.of(users, items, rows, columns, values);
        }
        SparseMatrix largest = SparseMatrix.ofLargest(users, items, rows, columns, values);
        return Double.isInfinite(weighting.halfLifeDays()) ? largest.filled(1) : largest;
    }
}
