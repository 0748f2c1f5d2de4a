package io.suanpan.forecasting.arima;

import io.suanpan.forecasting.optimisation.Minimum;

/** Fits forms of the same differences to one series. Not thread-safe. */
final class Estimator {
    /** Roots nearer to the unit circle than this are as good as on it (Hyndman 2008). */
    static final double NEAREST_ROOT = 1.01;

    private static final QuasiNewton SEARCH = new QuasiNewton(QuasiNewton.Options.defaults());

    private final double[] differenced;
    private final double[] constant;
    private final double[][] regressors;
    private final Design design;

    Estimator(double[] values, ArimaOrder differences, Design design) {
        double[] weights =
                LagPolynomial.differences(
                        differences.d(), differences.seasonalD(), differences.period());
        this.design = design;
        differenced = LagPolynomial.difference(values, weights);
        constant = LagPolynomial.difference(constants(differences, values.length), weights);
        regressors = new double[design.count()][];
        for (int i = 0; i < regressors.length; i++) {
            regressors[i] = LagPolynomial.difference(design.first(i, values.length), weights);
        }
    }

    /** A mean without differences, else the number of the value, whose coefficient is a drift. */
    static double constant(ArimaOrder order, int t) {
        return order.d() + order.seasonalD() == 0 ? 1 : t + 1.0;
    }

    private static double[] constants(ArimaOrder order, int length) {
        double[] column = new double[length];
        for (int t = 0; t < length; t++) {
            column[t] = constant(order, t);
        }
        return column;
    }

    /** Whether differences leave nothing to explain. */
    boolean exhausted() {
        return UnitRoots.constant(differenced);
    }

    /** Conditional sum of squares alone, for comparisons among forms of the same differences. */
    Candidate approximate(ArimaOrder order) {
        ArmaLikelihood likelihood = likelihood(order);
        Minimum minimum =
                SEARCH.minimise(likelihood::conditional, new double[order.coefficients()]);
        return candidate(order, likelihood, minimum);
    }

    /** Exact likelihood, started where the conditional sum of squares is lowest. */
    Candidate exact(ArimaOrder order) {
        ArmaLikelihood likelihood = likelihood(order);
        double[] start = new double[order.coefficients()];
        if (order.coefficients() > 0) {
            Minimum near = SEARCH.minimise(likelihood::conditional, start);
            double[] point = near.point();
            if (likelihood.exact(point) < likelihood.exact(start)) {
                start = point;
            }
        }
        return candidate(order, likelihood, SEARCH.minimise(likelihood::exact, start));
    }

    private ArmaLikelihood likelihood(ArimaOrder order) {
        int first = order.constant() ? 2 : 1;
        double[][] columns = new double[first + regressors.length][];
        columns[0] = differenced;
        if (order.constant()) {
            columns[1] = constant;
        }
        System.arraycopy(regressors, 0, columns, first, regressors.length);
        double[] ridge = new double[columns.length - 1];
        System.arraycopy(design.ridge(), 0, ridge, first - 1, regressors.length);
        return new ArmaLikelihood(order, columns, ridge);
    }

    private Candidate candidate(ArimaOrder order, ArmaLikelihood likelihood, Minimum minimum) {
        int n = differenced.length;
        double logLikelihood = -n * (minimum.value() + (1 + StrictMath.log(2 * Math.PI)) / 2);
        int free = order.coefficients() + design.count() + (order.constant() ? 2 : 1);
        double criterion =
                n > free + 1
                        ? -2 * logLikelihood + 2.0 * free * n / (n - free - 1)
                        : Double.POSITIVE_INFINITY;
        return new Candidate(
                order,
                likelihood,
                new Candidate.Parameters(minimum.point()),
                logLikelihood,
                Double.isNaN(criterion) ? Double.POSITIVE_INFINITY : criterion);
    }

    /** Whether a winner's roots, those of the process of the last parameters, are far enough. */
    static boolean sound(Candidate candidate) {
        ArmaLikelihood likelihood = candidate.likelihood();
        likelihood.conditional(candidate.parameters().values());
        double[] theta = likelihood.process().theta().clone();
        for (int i = 0; i < theta.length; i++) {
            theta[i] = -theta[i];
        }
        return LagPolynomial.rootsBeyond(NEAREST_ROOT, likelihood.process().phi())
                && LagPolynomial.rootsBeyond(NEAREST_ROOT, theta);
    }
}
