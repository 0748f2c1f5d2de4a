package io.suanpan.scoring;

/**
 * A curve through knots: straight between them, level before the first and behind the last. What
 * isotonic regression leaves. O(log knots).
 */
public final class StepCurve implements ScoreCurve {
    private final double[] from;
    private final double[] to;

    /**
     * @param from log-odds of the knots, rising
     * @param to corrected log-odds of the knots, not falling
     */
    public StepCurve(double[] from, double[] to) {
        if (from.length == 0) {
            throw Vectors.malformed("The curve has no knot");
        }
        this.from = Vectors.finite("from", from, from.length);
        this.to = Vectors.finite("to", to, from.length);
        for (int i = 1; i < from.length; i++) {
            if (!(from[i] > from[i - 1]) || to[i] < to[i - 1]) {
                throw Vectors.malformed("The curve falls at knot " + i);
            }
        }
    }

    @Override
    public double apply(double logOdds) {
        int low = 0;
        int high = from.length - 1;
        if (logOdds <= from[low]) {
            return to[low];
        }
        if (logOdds >= from[high]) {
            return to[high];
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (from[middle] <= logOdds) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double share = (logOdds - from[low]) / (from[high] - from[low]);
        return to[low] + share * (to[high] - to[low]);
    }

    public double[] from() {
        return from.clone();
    }

    public double[] to() {
        return to.clone();
    }
}
