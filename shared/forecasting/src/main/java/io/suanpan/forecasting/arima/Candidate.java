package io.suanpan.forecasting.arima;

/**
 * A fitted form while the best is looked for.
 *
 * @param likelihood as a function of the parameters
 * @param parameters where it is highest
 * @param logLikelihood there; approximate where squares were conditional
 * @param criterion AICc; infinite where the form does not suit the series
 */
record Candidate(
        ArimaOrder order,
        ArmaLikelihood likelihood,
        Parameters parameters,
        double logLikelihood,
        double criterion) {

    /** Free numbers of {@link ArmaLikelihood}. */
    static final class Parameters {
        private final double[] values;

        Parameters(double[] values) {
            this.values = values;
        }

        double[] values() {
            return values.clone();
        }
    }
}
