package io.suanpan.forecasting.arima;

import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Series;

/**
 * ARIMA with an order of its own choice, after Hyndman and Khandakar (2008): a seasonal difference
 * where the season is strong, ordinary ones by the KPSS test, the other orders by a stepwise search
 * for the lowest AICc among forms whose roots keep away from the unit circle. What never changes is
 * forecast so, what is a line or a season repeated exactly too. Stateless and thread-safe.
 */
public final class AutoArima implements ForecastMethod {
    private final Options options;

    public AutoArima(Options options) {
        this.options = options;
    }

    /**
     * @param mostPlain highest p and q; 5 as in the paper
     * @param mostSeasonal highest P and Q; 2 as in the paper
     * @param mostForms when the walk ends at the latest; 94 as in the paper's software
     * @param exactLength up to this length forms are compared by exact likelihood, above it by the
     *     conditional sum of squares, which is faster and there hardly less sure
     */
    public record Options(int mostPlain, int mostSeasonal, int mostForms, int exactLength) {
        public static Options defaults() {
            return new Options(5, 2, 94, 150);
        }

        public Options withMostPlain(int other) {
            return new Options(other, mostSeasonal, mostForms, exactLength);
        }

        public Options withMostSeasonal(int other) {
            return new Options(mostPlain, other, mostForms, exactLength);
        }

        public Options withMostForms(int other) {
            return new Options(mostPlain, mostSeasonal, other, exactLength);
        }

        public Options withExactLength(int other) {
            return new Options(mostPlain, mostSeasonal, mostForms, other);
        }

        boolean approximate(int length, int period) {
            return length > exactLength;
        }
    }

    @Override
    public String name() {
        return "arima";
    }

    @Override
    public ArimaModel fit(Series history) {
        return fit(history, Design.none());
    }

    /** The same for the errors of a regression. */
    public ArimaModel fit(Series history, Design design) {
        double[] values = history.values();
        ArimaOrder differences = differences(values, history.period());
        Estimator estimator = new Estimator(values, differences, design);
        if (estimator.exhausted()) {
            return new ArimaModel(
                    history,
                    design,
                    estimator.exact(
                            differences.withConstant(
                                    differences.d() + differences.seasonalD() <= 1)));
        }
        Candidate best = new StepwiseSearch(estimator, options, values.length).from(differences);
        return new ArimaModel(history, design, best);
    }

    private static ArimaOrder differences(double[] values, int period) {
        ArimaOrder none = ArimaOrder.of(0, 0, 0).seasonal(0, 0, 0, period);
        if (UnitRoots.constant(values)) {
            return none;
        }
        boolean seasonal =
                period > 1
                        && values.length > 2 * period
                        && SeasonalStrength.of(values, period) > SeasonalStrength.DIFFERENCED;
        double[] x =
                seasonal
                        ? LagPolynomial.difference(values, LagPolynomial.differences(0, 1, period))
                        : values;
        int d = UnitRoots.differences(x);
        return ArimaOrder.of(0, d, 0).seasonal(0, seasonal ? 1 : 0, 0, period);
    }
}
