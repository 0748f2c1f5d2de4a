package io.suanpan.forecasting.interval;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ModelSummary;
import io.suanpan.forecasting.Series;
import java.util.random.RandomGenerator;

/**
 * A model whose intervals are as wide as its errors were: expected value + standard deviation × the
 * bound of the {@link ErrorPaths}. Futures are drawn as the expected values plus one whole path of
 * errors, so that sums over a lead time have the right spread, too. Nothing is below 0 where the
 * history never was, and bounds and futures are whole where the history is. Immutable and
 * thread-safe.
 */
public final class CalibratedModel implements FittedModel {
    private final FittedModel model;
    private final Support support;
    private final ErrorPaths errors;

    private CalibratedModel(FittedModel model, Support support, ErrorPaths errors) {
        this.model = model;
        this.support = support;
        this.errors = errors;
    }

    /**
     * @param errors of the same method, on this history or on like ones
     */
    public static CalibratedModel of(FittedModel model, Series history, ErrorPaths errors) {
        return new CalibratedModel(model, Support.of(history), errors);
    }

    @Override
    public ModelSummary summary() {
        return model.summary();
    }

    @Override
    public double[] mean(int horizon) {
        double[] mean = model.mean(horizon);
        for (int h = 0; h < horizon; h++) {
            mean[h] = support.expected(mean[h]);
        }
        return mean;
    }

    @Override
    public double[] standardDeviation(int horizon) {
        double[] result = model.standardDeviation(horizon);
        for (int h = 0; h < horizon && errors.count() > 0; h++) {
            double squares = 0;
            for (int path = 0; path < errors.count(); path++) {
                squares += errors.error(path, h) * errors.error(path, h);
            }
            result[h] *= Math.sqrt(squares / errors.count());
        }
        return result;
    }

    @Override
    public double[] quantiles(int horizon, double probability) {
        double[] result = model.mean(horizon);
        double[] spread = model.standardDeviation(horizon);
        for (int h = 0; h < horizon; h++) {
            double bound = result[h] + spread[h] * errors.quantile(h, probability);
            result[h] = support.possible(bound);
        }
        return result;
    }

    @Override
    public void simulate(RandomGenerator random, double[] path) {
        if (errors.count() == 0) {
            model.simulate(random, path);
        } else {
            double[] mean = model.mean(path.length);
            double[] spread = model.standardDeviation(path.length);
            int drawn = random.nextInt(errors.count());
            for (int h = 0; h < path.length; h++) {
                path[h] = mean[h] + spread[h] * errors.error(drawn, h);
            }
        }
        for (int h = 0; h < path.length; h++) {
            path[h] = support.possible(path[h]);
        }
    }
}
