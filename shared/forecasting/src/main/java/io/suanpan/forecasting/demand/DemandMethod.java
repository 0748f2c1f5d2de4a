package io.suanpan.forecasting.demand;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.ModelSummary;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.intermittent.Dispersion;
import io.suanpan.forecasting.intermittent.MeanLevel;
import io.suanpan.forecasting.intermittent.NegativeBinomial;
import io.suanpan.forecasting.intermittent.TypicalLevel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What we recommend for a shop's product: the typical level as the forecast of a period, on which a
 * single bulk order has little hold, and negative binomial counts, which keep bulk orders possible,
 * for quantiles and paths. The counts lie around the middle of the typical and the mean level:
 * around the mean, intervals hold too much, around the typical level too little. All steps are
 * alike. O(length).
 */
public final class DemandMethod implements ForecastMethod {
    private static final double TYPICAL_SHARE = 0.5;

    @Override
    public String name() {
        return "demand";
    }

    /**
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} for negative demand
     */
    @Override
    public FittedModel fit(Series history) {
        double dispersion = Dispersion.of(history);
        double typical = TypicalLevel.of(history);
        double mean = MeanLevel.of(history);
        double centre = TYPICAL_SHARE * typical + (1 - TYPICAL_SHARE) * mean;
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("typical", typical);
        parameters.put("mean", mean);
        parameters.put("dispersion", dispersion);
        return new Fit(
                ModelSummary.of("typical level, negative binomial counts", parameters),
                typical,
                NegativeBinomial.of(centre, dispersion));
    }

    private record Fit(ModelSummary summary, double typical, NegativeBinomial counts)
            implements FittedModel {
        @Override
        public double[] mean(int horizon) {
            return all(horizon, typical);
        }

        @Override
        public double[] standardDeviation(int horizon) {
            double bias = counts.expected() - typical;
            return all(horizon, Math.sqrt(counts.variance() + bias * bias));
        }

        @Override
        public double[] quantiles(int horizon, double probability) {
            return all(horizon, counts.quantile(probability));
        }

        @Override
        public void simulate(RandomGenerator random, double[] path) {
            for (int h = 0; h < path.length; h++) {
                path[h] = counts.sample(random);
            }
        }

        private static double[] all(int horizon, double value) {
            double[] result = new double[horizon];
            Arrays.fill(result, value);
            return result;
        }
    }
}
