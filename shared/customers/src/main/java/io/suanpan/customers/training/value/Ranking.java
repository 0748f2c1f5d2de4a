package io.suanpan.customers.training.value;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How much of the money the customers bring who are told to bring most. */
public final class Ranking {
    private final int[] order;

    private Ranking(int[] order) {
        this.order = order;
    }

    /** Largest first; equal ones in the order given. */
    public static Ranking of(double[] scores) {
        return new Ranking(
                IntStream.range(0, scores.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    public int size() {
        return order.length;
    }

    /** The customer at a rank, 0 the largest. */
    public int at(int rank) {
        return order[rank];
    }

    /** The tenth of the customers that a rank lies in, 0 the largest; even for any number. */
    public int tenth(int rank) {
        return (int) ((long) rank * ValueModel.TENTHS / order.length);
    }

    /** The share of the money of the first tenth, rounded down but one customer at least. */
    public double topDecileShare(double[] money) {
        int most = Math.max(1, order.length / ValueModel.TENTHS);
        double top = 0;
        double all = 0;
        for (int rank = 0; rank < order.length; rank++) {
            all += money[order[rank]];
            top += rank < most ? money[order[rank]] : 0;
        }
        return all > 0 ? top / all : 0;
    }

    /**
     * The Gini coefficient of the money in this order, over that in the order of the money itself:
     * 1 for a perfect order, about 0 for a random one; NaN where all bring the same.
     */
    public double gini(double[] money) {
        return area(money) / of(money).area(money);
    }

    private double area(double[] money) {
        double all = 0;
        double sum = 0;
        for (int customer : order) {
            all += money[customer];
            sum += all;
        }
        return 2 * sum / (all * order.length) - 1 - 1.0 / order.length;
    }
}
