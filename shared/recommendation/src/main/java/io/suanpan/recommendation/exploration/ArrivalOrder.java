package io.suanpan.recommendation.exploration;

import java.util.function.DoubleConsumer;

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
        ArrivalOrder order = new ArrivalOrder(rates, places);
        double[] chances = new double[rates.length * places];
        order.eachTime(time -> {
            for (int i = 0; i < rates.length; i++) {
                double arrives = order.arrives(i, time);
                for (int j = 0; j < places && arrives > 0; j++) {
                    chances[i * places + j] += arrives * order.othersBefore(i, j);
                }
            }
        });
        return chances;
    }

    /** The chance of each of these candidates at its own place, at a part of the cost. */
    static double[] chancesOf(double[] rates, int[] list) {
        ArrivalOrder order = new ArrivalOrder(rates, list.length);
        double[] chances = new double[list.length];
        order.eachTime(time -> {
            for (int j = 0; j < list.length; j++) {
                double arrives = order.arrives(list[j], time);
                chances[j] += arrives > 0 ? arrives * order.othersBefore(list[j], j) : 0;
            }
        });
        return chances;
    }

    private void eachTime(DoubleConsumer use) {
        double total = 0;
        double slowest = Double.POSITIVE_INFINITY;
        for (double rate : rates) {
            total += rate;
            slowest = Math.min(slowest, rate);
        }
        double from = -StrictMath.log(total) - BEFORE;
        double to = -StrictMath.log(slowest) + AFTER;
        for (double x = from; x < to; x += STEP) {
            double time = StrictMath.exp(x);
            for (int i = 0; i < rates.length; i++) {
                gone[i] = -StrictMath.expm1(-rates[i] * time);
            }
            count();
            use.accept(time);
        }
    }

    /** That this one arrives about now. */
    private double arrives(int i, double time) {
        return rates[i] * time * (1 - gone[i]) * STEP;
    }

    /** That so many of the others have by now. */
    private double othersBefore(int i, int count) {
        double chance = 0;
        for (int a = 0; a <= count; a++) {
            chance += before[i][a] * after[i + 1][count - a];
        }
        return chance;
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
