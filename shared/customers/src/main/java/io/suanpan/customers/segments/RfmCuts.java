package io.suanpan.customers.segments;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Arrays;
import java.util.List;

/**
 * Where the fifths of all customers end. A cut is the value at rank ceil(n · i / 5), i = 1 to 4.
 * The score of frequency and of money is 1 plus the number of cuts below the value, that of recency
 * 5 less the number of cuts below the days: equal values have equal scores, so that a fifth may be
 * larger or empty where many are equal, as with one order.
 *
 * @param recency four numbers of days, ascending
 * @param frequency four numbers of orders, ascending
 * @param money four amounts, ascending
 */
public record RfmCuts(List<Double> recency, List<Double> frequency, List<Double> money) {
    private static final int FIFTHS = 5;

    public RfmCuts {
        recency = checked("recency", recency);
        frequency = checked("frequency", frequency);
        money = checked("money", money);
    }

    /**
     * @param recency days since the last order, of each customer
     * @param frequency orders of each
     * @param money spent by each
     */
    public static RfmCuts of(double[] recency, double[] frequency, double[] money) {
        return new RfmCuts(cuts(recency), cuts(frequency), cuts(money));
    }

    public RfmScores score(double recencyDays, double orders, double spent) {
        return new RfmScores(
                FIFTHS - below(recency, recencyDays),
                1 + below(frequency, orders),
                1 + below(money, spent));
    }

    private static int below(List<Double> cuts, double value) {
        int below = 0;
        for (double cut : cuts) {
            below += cut < value ? 1 : 0;
        }
        return below;
    }

    private static List<Double> cuts(double[] values) {
        if (values.length == 0) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "No customer has bought anything.",
                    "Import orders that carry customer ids.");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        Double[] cuts = new Double[FIFTHS - 1];
        for (int i = 1; i < FIFTHS; i++) {
            long rank = ((long) sorted.length * i + FIFTHS - 1) / FIFTHS;
            cuts[i - 1] = sorted[(int) rank - 1];
        }
        return List.of(cuts);
    }

    private static List<Double> checked(String name, List<Double> cuts) {
        boolean ascending = cuts.size() == FIFTHS - 1;
        for (int i = 0; ascending && i < cuts.size(); i++) {
            double before = i == 0 ? Double.NEGATIVE_INFINITY : cuts.get(i - 1);
            ascending = before <= cuts.get(i);
        }
        if (!ascending) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The cuts of " + name + " are " + cuts + ".",
                    "Give four numbers in ascending order.");
        }
        return List.copyOf(cuts);
    }
}
