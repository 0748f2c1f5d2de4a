package io.suanpan.customers.training.value;

import io.suanpan.customers.value.ParetoDensity;
import java.util.Arrays;

/**
 * Log-likelihood of Pareto/NBD by (r, alpha, s, beta); see {@link ParetoDensity} for its integral.
 * O(histories · nodes + purchases of the busiest customer).
 */
final class ParetoLikelihood implements Likelihood {
    private final PurchaseHistories histories;

    ParetoLikelihood(PurchaseHistories histories) {
        this.histories = histories;
    }

    @Override
    public double at(double[] parameters, double[] gradient) {
        double r = parameters[0];
        double alpha = parameters[1];
        double s = parameters[2];
        double beta = parameters[3];
        Arrays.fill(gradient, 0);
        ParetoDensity density = new ParetoDensity(r, alpha, s, beta);
        RisingLogs buying = new RisingLogs(r, histories.mostRepeats());
        double constant = r * Math.log(alpha) + s * Math.log(beta);
        double sum = 0;
        for (int row = 0; row < histories.size(); row++) {
            int x = histories.repeats(row);
            double count = histories.customers(row);
            density.at(x, histories.recency(row), histories.age(row));
            sum += count * (buying.log(x) + constant + density.log());
            gradient[0] += count * (buying.slope(x) + Math.log(alpha) + density.byR());
            gradient[1] += count * (r / alpha + density.byAlpha());
            gradient[2] += count * (Math.log(beta) + density.byS());
            gradient[3] += count * (s / beta + density.byBeta());
        }
        return sum;
    }
}
