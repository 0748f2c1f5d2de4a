package io.suanpan.forecasting.seasons;

import java.util.Arrays;
import java.util.List;

/**
 * Candidates asked at earlier origins, each time with what was known then. Their weights are the
 * inverse sixth power of their mean absolute errors: nearly a choice where one is clearly best, a
 * mean where several are alike.
 */
final class Validation {
    /** Of 3 to 10 tried at earlier ends of hourly histories; 5 to 8 do not differ. */
    private static final int POWER = 6;

    private final int origins;
    private final int horizon;

    /** By origin, the values that came. */
    private final double[][] actual;

    /** By origin, candidate and step. */
    private final double[][][] forecasts;

    private Validation(int origins, int horizon) {
        this.origins = origins;
        this.horizon = horizon;
        actual = new double[origins][];
        forecasts = new double[origins][][];
    }

    /**
     * @param origins how many, one horizon apart, the last one horizon before the end
     */
    static Validation of(List<CandidateSource> sources, double[] values, int origins, int horizon) {
        Validation validation = new Validation(origins, horizon);
        for (int i = 0; i < origins; i++) {
            int end = values.length - (i + 1) * horizon;
            double[] known = Arrays.copyOf(values, end);
            validation.actual[i] = Arrays.copyOfRange(values, end, end + horizon);
            validation.forecasts[i] =
                    sources.stream()
                            .flatMap(it -> it.fit(known).stream())
                            .map(it -> it.extrapolation().ahead(horizon))
                            .toArray(double[][]::new);
        }
        return validation;
    }

    /** One for each candidate, together 1. */
    double[] weights() {
        double[] errors = meanAbsoluteErrors();
        double least = Arrays.stream(errors).min().orElseThrow();
        double[] weights = new double[errors.length];
        double sum = 0;
        for (int c = 0; c < weights.length; c++) {
            weights[c] = errors[c] <= least ? 1 : StrictMath.pow(least / errors[c], POWER);
            sum += weights[c];
        }
        for (int c = 0; c < weights.length; c++) {
            weights[c] /= sum;
        }
        return weights;
    }

    private double[] meanAbsoluteErrors() {
        double[] errors = new double[forecasts[0].length];
        for (int i = 0; i < origins; i++) {
            for (int c = 0; c < errors.length; c++) {
                for (int h = 0; h < horizon; h++) {
                    errors[c] += Math.abs(actual[i][h] - forecasts[i][c][h]);
                }
            }
        }
        return errors;
    }

    /** By origin, what came less the weighted mean of the candidates. */
    double[][] errors(double[] weights) {
        double[][] errors = new double[origins][horizon];
        for (int i = 0; i < origins; i++) {
            for (int h = 0; h < horizon; h++) {
                double mean = 0;
                for (int c = 0; c < weights.length; c++) {
                    mean += weights[c] * forecasts[i][c][h];
                }
                errors[i][h] = actual[i][h] - mean;
            }
        }
        return errors;
    }
}
