package io.suanpan.customers.training.value;

import io.suanpan.customers.value.ParetoDensity;
import io.suanpan.customers.value.PurchaseHistory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Log-likelihood of Pareto/NBD with the first spend as a covariate, by (r, alpha, s, beta,
 * e^buying, e^leaving). Equal customers are counted, in an order of their own. O(distinct customers
 * · nodes).
 */
final class SpendParetoLikelihood implements Likelihood {
    private static final Comparator<Cell> ORDER =
            Comparator.<Cell>comparingInt(cell -> cell.history().repeats())
                    .thenComparingDouble(cell -> cell.history().recency())
                    .thenComparingDouble(cell -> cell.history().age())
                    .thenComparingDouble(Cell::z);

    private final PurchaseHistory[] histories;
    private final double[] z;
    private final int[] customers;
    private final int mostRepeats;

    /**
     * @param z standardised logarithm of the first spend
     */
    record Cell(PurchaseHistory history, double z) {}

    SpendParetoLikelihood(List<Cell> all) {
        TreeMap<Cell, Integer> counts = new TreeMap<>(ORDER);
        all.forEach(cell -> counts.merge(cell, 1, Integer::sum));
        histories = counts.keySet().stream().map(Cell::history).toArray(PurchaseHistory[]::new);
        z = counts.keySet().stream().mapToDouble(Cell::z).toArray();
        customers = counts.values().stream().mapToInt(Integer::intValue).toArray();
        mostRepeats = histories[histories.length - 1].repeats();
    }

    @Override
    public double at(double[] parameters, double[] gradient) {
        double r = parameters[0];
        double s = parameters[2];
        double buying = Math.log(parameters[4]);
        double leaving = Math.log(parameters[5]);
        Arrays.fill(gradient, 0);
        RisingLogs rising = new RisingLogs(r, mostRepeats);
        double sum = 0;
        for (int row = 0; row < histories.length; row++) {
            PurchaseHistory history = histories[row];
            int x = history.repeats();
            double count = customers[row];
            double alpha = parameters[1] * Math.exp(-buying * z[row]);
            double beta = parameters[3] * Math.exp(-leaving * z[row]);
            ParetoDensity density = new ParetoDensity(r, alpha, s, beta);
            density.at(x, history.recency(), history.age());
            double byLogAlpha = r + alpha * density.byAlpha();
            double byLogBeta = s + beta * density.byBeta();
            sum +=
                    count
                            * (rising.log(x)
                                    + r * Math.log(alpha)
                                    + s * Math.log(beta)
                                    + density.log());
            gradient[0] += count * (rising.slope(x) + Math.log(alpha) + density.byR());
            gradient[1] += count * byLogAlpha / parameters[1];
            gradient[2] += count * (Math.log(beta) + density.byS());
            gradient[3] += count * byLogBeta / parameters[3];
            gradient[4] -= count * byLogAlpha * z[row] / parameters[4];
            gradient[5] -= count * byLogBeta * z[row] / parameters[5];
        }
        return sum;
    }
}
