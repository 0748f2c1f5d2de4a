package io.suanpan.forecasting.arima;

import java.util.Arrays;

/**
 * How well an ARMA process of given orders explains a differenced series, as a function of its
 * parameters. These are free numbers: their hyperbolic tangents are the partial autocorrelations of
 * φ, θ, Φ and Θ in this order, so that each point is stationary and invertible. Regression
 * coefficients and σ² are no parameters: given the process their best values follow by generalised
 * least squares. Not thread-safe; its arrays are reused.
 */
final class ArmaLikelihood {
    /** Share of the values' own squares that is as good as no error at all. */
    private static final double EXACT = 1e-24;

    private final ArimaOrder order;
    private final double[][] values;
    private final int n;
    private final double floor;
    private final LeastSquares regression;
    private final ArmaFilter filter;
    private final double[] partial;
    private final double[] ar;
    private final double[] ma;
    private final double[] seasonalAr;
    private final double[] seasonalMa;
    private final double[] phi;
    private final double[] theta;
    private final ArmaProcess process;

    /**
     * @param values the differenced series, then the differenced regressors
     * @param ridge one for each regressor
     */
    ArmaLikelihood(ArimaOrder order, double[][] values, double[] ridge) {
        this.order = order;
        this.values = values;
        n = values[0].length;
        floor = EXACT * Arrays.stream(values[0]).map(it -> it * it).sum() + Double.MIN_NORMAL;
        regression = new LeastSquares(ridge);
        filter = new ArmaFilter(values.length, n);
        partial = new double[order.coefficients()];
        ar = new double[order.p()];
        ma = new double[order.q()];
        seasonalAr = new double[order.seasonalP()];
        seasonalMa = new double[order.seasonalQ()];
        phi = new double[order.autoregressive()];
        theta = new double[order.movingAverage()];
        process = new ArmaProcess(phi, theta);
    }

    /** Half of the mean −2 log likelihood, constants left out; infinite where it has none. */
    double exact(double[] parameters) {
        set(parameters);
        if (!filter.run(process, values)) {
            return Double.POSITIVE_INFINITY;
        }
        regression.solve(filter.innovations(), 0);
        return (StrictMath.log(squares() / n) + filter.logDeterminant() / n) / 2;
    }

    /**
     * Half of the logarithm of the mean squared error, given the first values and no innovations
     * before (conditional sum of squares). O(n · coefficients · columns).
     */
    double conditional(double[] parameters) {
        int from = phi.length;
        if (n <= from + values.length) {
            return Double.POSITIVE_INFINITY;
        }
        set(parameters);
        Lags past = Lags.of(phi);
        Lags shocks = Lags.of(theta);
        double[][] innovations = filter.innovations();
        for (int c = 0; c < values.length; c++) {
            double[] y = values[c];
            double[] e = innovations[c];
            Arrays.fill(e, 0, from, 0);
            int warm = Math.min(n, from + theta.length);
            for (int t = from; t < warm; t++) {
                e[t] = y[t] - past.before(y, t) - shocks.before(e, t, from);
            }
            for (int t = warm; t < n; t++) {
                e[t] = y[t] - past.before(y, t) - shocks.before(e, t);
            }
        }
        regression.solve(innovations, from);
        return StrictMath.log(squares() / (n - from)) / 2;
    }

    private void set(double[] parameters) {
        for (int i = 0; i < partial.length; i++) {
            partial[i] = StrictMath.tanh(parameters[i]);
        }
        int at = 0;
        LagPolynomial.fromPartial(partial, at, ar.length, ar);
        at += ar.length;
        LagPolynomial.fromPartial(partial, at, ma.length, ma);
        at += ma.length;
        LagPolynomial.fromPartial(partial, at, seasonalAr.length, seasonalAr);
        at += seasonalAr.length;
        LagPolynomial.fromPartial(partial, at, seasonalMa.length, seasonalMa);
        LagPolynomial.multiply(ar, seasonalAr, order.period(), phi);
        LagPolynomial.multiply(ma, seasonalMa, order.period(), theta);
        for (int i = 0; i < theta.length; i++) {
            theta[i] = -theta[i];
        }
    }

    /** Standardised squared innovations after the regression. */
    double squares() {
        return Math.max(floor, regression.residual());
    }

    /** φ, θ, Φ, Θ of the parameters set last, each with its sign in the field. */
    double[] coefficients() {
        double[] result = new double[partial.length];
        int at = 0;
        for (double a : ar) {
            result[at++] = a;
        }
        for (double m : ma) {
            result[at++] = -m;
        }
        for (double a : seasonalAr) {
            result[at++] = a;
        }
        for (double m : seasonalMa) {
            result[at++] = -m;
        }
        return result;
    }

    int length() {
        return n;
    }

    ArmaProcess process() {
        return process;
    }

    ArmaFilter filter() {
        return filter;
    }

    LeastSquares regression() {
        return regression;
    }
}
