package io.suanpan.forecasting.demand;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.ModelSummary;
import io.suanpan.forecasting.Series;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Another method whose changes from step to step fade away: step h changes by φ^h of what it would
 * (Gardner and McKenzie 1985), since trends of sales do not last. Spread and paths keep their shape
 * and move with the mean. Use it for methods without a season, whose swings would fade too.
 */
public final class DampedTrend implements ForecastMethod {
    private final ForecastMethod method;
    private final double damping;

    /**
     * @param damping φ, from 0 for none of the trend to 1 for all of it; 0.9 is usual
     * @throws SuanpanException {@code IMPOSSIBLE} outside
     */
    public DampedTrend(ForecastMethod method, double damping) {
        if (!(damping >= 0 && damping <= 1)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "A trend cannot be damped by " + damping + ".",
                    "Use 0 to 1, as 0.9.");
        }
        this.method = method;
        this.damping = damping;
    }

    @Override
    public String name() {
        return method.name() + "-damped";
    }

    @Override
    public FittedModel fit(Series history) {
        return new Fit(method.fit(history), damping);
    }

    private record Fit(FittedModel model, double damping) implements FittedModel {
        @Override
        public ModelSummary summary() {
            ModelSummary undamped = model.summary();
            Map<String, Double> parameters = new LinkedHashMap<>(undamped.parameters());
            parameters.put("damping", damping);
            return ModelSummary.of(undamped.form() + ", damped", parameters);
        }

        @Override
        public double[] mean(int horizon) {
            double[] mean = model.mean(horizon);
            double before = mean[0];
            double share = 1;
            for (int h = 1; h < horizon; h++) {
                share *= damping;
                double change = share * (mean[h] - before);
                before = mean[h];
                mean[h] = mean[h - 1] + change;
            }
            return mean;
        }

        @Override
        public double[] standardDeviation(int horizon) {
            return model.standardDeviation(horizon);
        }

        @Override
        public double[] quantiles(int horizon, double probability) {
            return moved(model.quantiles(horizon, probability));
        }

        @Override
        public void simulate(RandomGenerator random, double[] path) {
            model.simulate(random, path);
            System.arraycopy(moved(path), 0, path, 0, path.length);
        }

        private double[] moved(double[] values) {
            double[] damped = mean(values.length);
            double[] undamped = model.mean(values.length);
            double[] result = values.clone();
            for (int h = 0; h < result.length; h++) {
                result[h] += damped[h] - undamped[h];
            }
            return result;
        }
    }
}
