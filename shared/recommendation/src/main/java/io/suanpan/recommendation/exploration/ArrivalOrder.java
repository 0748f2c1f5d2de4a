package io.suanpan.recommendation.exploration;

/**
 * Who arrives as the how-manyth when each arrives after an exponential time of its own rate: {@code
 * P(i is j-th) = ∫ w e^(−w t) P(j − 1 of the others by t) dt}. With t = e^x the integrand falls off
 * at both ends, so that plain sums at equal distances converge faster than any power of them.
 */
final class ArrivalOrder {
    private static final double STEP = 0.1;

    /** e^−30 of a first arrival, and nobody missing, lie beyond these. */
    private static final double BEFORE = 30;

    private static final double AFTER = 4;

    private final double[] rates;
    private final int places;
    private final double[] gone;

    /** {@code before[i]}: chances of 0, 1, … arrivals among the first i; {@code after} the rest. */
    private final double[][] before;

    private final double[][] after;

    private ArrivalOrder(double[] rates, int places) {
        this.rates = rates;
        this.places = places;
        gone = new double[rates.length];
        before = new double[rates.length + 1][places];
        after = new double[rates.length + 1][places];
    }

    /** The chances of places 1 to {@code places}, one candidate's after another's. */
    static double[] chances(double[] rates, int places) {
        return new ArrivalOrder(rates, places).sum();
    }

    private double[] sum() {
        double total = 0;
        double slowest = Double.POSITIVE_INFINITY;
        for (double rate : rates) {
            total += rate;
            slowest = Math.min(slowest, rate);
        }
        double from = -StrictMath.log(total) - BEFORE;
        double to = -StrictMath.log(slowest) + AFTER;
        double[] chances = new double[rates.length * places];
        for (double x = from; x < to; x += STEP) {
            addAt(StrictMath.exp(x), chances);
        }
        return chances;
    }

    private void addAt(double time, double[] chances) {
        for (int i = 0; i < rates.length; i++) {
            gone[i] = -StrictMath.expm1(-rates[i] * time);
        }
        count();
        for (int i = 0; i < rates.length; i++) {
            double arrives = rates[i] * time * (1 - gone[i]) * STEP;
            for (int j = 0; j < places && arrives > 0; j++) {
                double others = 0;
                for (int a = 0; a <= j; a++) {
                    others += before[i][a] * after[i + 1][j - a];
                }
                chances[i * places + j] += arrives * others;
            }
        }
    }

    private void count() {
        before[0][0] = 1;
        for (int i = 0; i < rates.length; i++) {
            join(before[i], gone[i], before[i + 1]);
        }
        after[rates.length][0] = 1;
        for (int i = rates.length - 1; i >= 0; i--) {
            join(after[i + 1], gone[i], after[i]);
        }
    }

    private void join(double[] counts, double chance, double[] joined) {
        joined[0] = counts[0] * (1 - chance);
        for (int j = 1; j < places; j++) {
            joined[j] = counts[j] * (1 - chance) + counts[j - 1] * chance;
        }
    }
}
