package io.suanpan.forecasting.hierarchy;

/**
 * How far the correlations of errors are drawn to zero: λ = Σ Var(r_ij) / Σ r_ij² over all pairs of
 * different nodes, cut to 0 … 1 (Schäfer and Strimmer 2005, Statistical Applications in Genetics
 * and Molecular Biology 4(1)).
 *
 * <p>With x the errors over their root mean square, n × T, both sums follow from the T × T products
 * G = x'x: Σ_ij r_ij² = ‖G‖²/T² and Σ_ij Σ_t (x_it x_jt)² = Σ_t G_tt², so that the pairs are never
 * gone through. Time n·T², memory T².
 */
final class Shrinkage {
    private Shrinkage() {}

    static double intensity(Residuals residuals) {
        int times = residuals.times();
        double[] products = new double[times * times];
        double fourth = 0;
        int live = 0;
        double[] x = new double[times];
        for (int node = 0; node < residuals.nodes(); node++) {
            double scale = Math.sqrt(residuals.meanSquare(node));
            if (scale == 0) {
                continue;
            }
            live++;
            for (int t = 0; t < times; t++) {
                x[t] = residuals.error(node, t) / scale;
                fourth += x[t] * x[t] * x[t] * x[t];
            }
            addProducts(products, x);
        }
        return intensity(products, times, live, fourth);
    }

    private static void addProducts(double[] products, double[] x) {
        int times = x.length;
        for (int s = 0; s < times; s++) {
            for (int t = 0; t <= s; t++) {
                products[s * times + t] += x[s] * x[t];
            }
        }
    }

    private static double intensity(double[] products, int times, int live, double fourth) {
        double squares = 0;
        double trace = 0;
        for (int s = 0; s < times; s++) {
            double own = products[s * times + s];
            trace += own * own;
            squares += own * own;
            for (int t = 0; t < s; t++) {
                squares += 2 * products[s * times + t] * products[s * times + t];
            }
        }
        double correlations = squares / times / times - live;
        double spread = (trace - fourth) - times * correlations;
        double variances = spread / times / (times - 1);
        return correlations > 0 ? Math.clamp(variances / correlations, 0, 1) : 1;
    }
}
