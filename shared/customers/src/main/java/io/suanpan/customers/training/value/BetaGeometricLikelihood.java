package io.suanpan.customers.training.value;

import java.util.Arrays;

/**
 * Log-likelihood of BG/NBD and MBG/NBD by (r, alpha, a, b), with the logarithms of gamma and beta
 * functions as sums over purchases, so that value and gradient are exact. O(histories + purchases
 * of the busiest customer).
 */
final class BetaGeometricLikelihood implements Likelihood {
    private final PurchaseHistories histories;
    private final int first;

    BetaGeometricLikelihood(PurchaseHistories histories, boolean leavesAtFirst) {
        this.histories = histories;
        this.first = leavesAtFirst ? 1 : 0;
    }

    @Override
    public double at(double[] parameters, double[] gradient) {
        double r = parameters[0];
        double alpha = parameters[1];
        double a = parameters[2];
        double b = parameters[3];
        Arrays.fill(gradient, 0);
        RisingLogs buying = new RisingLogs(r, histories.mostRepeats());
        RisingLogs staying = new RisingLogs(b, histories.mostRepeats() + first);
        RisingLogs chances = new RisingLogs(a + b, histories.mostRepeats() + first);
        double logA = Math.log(a);
        double sum = 0;
        for (int row = 0; row < histories.size(); row++) {
            int x = histories.repeats(row);
            int n = x + first;
            double count = histories.customers(row);
            double exposure = alpha + histories.age(row);
            double active = alpha + histories.recency(row);
            double stayed = -(r + x) * Math.log(exposure);
            double left =
                    n == 0
                            ? Double.NEGATIVE_INFINITY
                            : logA - Math.log(b + n - 1) - (r + x) * Math.log(active);
            double larger = Math.max(stayed, left);
            double total = larger + Math.log(Math.exp(stayed - larger) + Math.exp(left - larger));
            double alive = Math.exp(stayed - total);
            double gone = Math.exp(left - total);
            sum +=
                    count
                            * (buying.log(x)
                                    + r * Math.log(alpha)
                                    + staying.log(n)
                                    - chances.log(n)
                                    + total);
            gradient[0] +=
                    count
                            * (buying.slope(x)
                                    + Math.log(alpha)
                                    - alive * Math.log(exposure)
                                    - gone * Math.log(active));
            gradient[1] += count * (r / alpha - (r + x) * (alive / exposure + gone / active));
            gradient[2] += count * (gone / a - chances.slope(n));
            gradient[3] +=
                    count
                            * (staying.slope(n)
                                    - chances.slope(n)
                                    - (n == 0 ? 0 : gone / (b + n - 1)));
        }
        return sum;
    }
}
