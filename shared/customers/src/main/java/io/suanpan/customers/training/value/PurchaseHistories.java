package io.suanpan.customers.training.value;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.value.PurchaseHistory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The distinct histories of many customers with the number of customers that have each: weeks and
 * days repeat, so that there are far fewer histories than customers. Sorted, so that the order of
 * the customers changes no bit of a fit. Immutable.
 */
public final class PurchaseHistories {
    private static final Comparator<PurchaseHistory> ORDER =
            Comparator.comparingInt(PurchaseHistory::repeats)
                    .thenComparingDouble(PurchaseHistory::recency)
                    .thenComparingDouble(PurchaseHistory::age);

    private final int[] repeats;
    private final double[] recency;
    private final double[] age;
    private final int[] customers;

    private PurchaseHistories(int size) {
        repeats = new int[size];
        recency = new double[size];
        age = new double[size];
        customers = new int[size];
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where nobody has bought again: how often somebody
     *     buys cannot be told from first purchases
     */
    public static PurchaseHistories of(List<PurchaseHistory> all) {
        if (all.stream().noneMatch(history -> history.repeats() > 0)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "Of %d customers none has bought again.".formatted(all.size()),
                    "Import more orders, or observe them for longer.");
        }
        TreeMap<PurchaseHistory, Integer> counts = new TreeMap<>(ORDER);
        all.forEach(history -> counts.merge(history, 1, Integer::sum));
        PurchaseHistories histories = new PurchaseHistories(counts.size());
        int row = 0;
        for (var entry : counts.entrySet()) {
            histories.repeats[row] = entry.getKey().repeats();
            histories.recency[row] = entry.getKey().recency();
            histories.age[row] = entry.getKey().age();
            histories.customers[row++] = entry.getValue();
        }
        return histories;
    }

    /** Number of distinct histories. */
    int size() {
        return repeats.length;
    }

    int repeats(int row) {
        return repeats[row];
    }

    double recency(int row) {
        return recency[row];
    }

    double age(int row) {
        return age[row];
    }

    /** How many customers have the history. */
    int customers(int row) {
        return customers[row];
    }

    int mostRepeats() {
        return repeats[repeats.length - 1];
    }

    /** The mean age, as a scale of time to begin a search from. */
    double meanAge() {
        double sum = 0;
        for (int row = 0; row < age.length; row++) {
            sum += age[row] * customers[row];
        }
        return sum / Arrays.stream(customers).asLongStream().sum();
    }
}
