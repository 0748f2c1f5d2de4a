package io.suanpan.forecasting.selection;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ModelSummary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Several models of one series as one. The expected value is the median or the weighted mean of
 * theirs, step by step, and so are the standard deviation and how far a bound lies from the
 * expected value, times a width. A future is one of a member, drawn by weight, moved and stretched
 * to the middle and the standard deviation of all.
 *
 * @param weights one for each member, sum 1
 * @param median whether medians are taken, which no single member can spoil: multiplicative errors
 *     may let the deviations of one grow without end
 * @param width 1 for the spread as the members say it
 */
record CombinedModel(
        String form, List<FittedModel> members, List<Double> weights, boolean median, double width)
        implements FittedModel {
    CombinedModel {
        members = List.copyOf(members);
        weights = List.copyOf(weights);
    }

    /** Parameters are the weights. */
    @Override
    public ModelSummary summary() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (int i = 0; i < members.size(); i++) {
            parameters.merge(members.get(i).summary().form(), weights.get(i), Double::sum);
        }
        return ModelSummary.of(form, parameters);
    }

    @Override
    public double[] mean(int horizon) {
        return together(horizon, it -> it.mean(horizon));
    }

    @Override
    public double[] standardDeviation(int horizon) {
        double[] result = together(horizon, it -> it.standardDeviation(horizon));
        for (int h = 0; h < horizon; h++) {
            result[h] *= width;
        }
        return result;
    }

    @Override
    public double[] quantiles(int horizon, double probability) {
        double[] result = mean(horizon);
        double[] distance = together(horizon, it -> distance(it, horizon, probability));
        for (int h = 0; h < horizon; h++) {
            result[h] += width * distance[h];
        }
        return result;
    }

    private static double[] distance(FittedModel model, int horizon, double probability) {
        double[] result = model.quantiles(horizon, probability);
        double[] mean = model.mean(horizon);
        for (int h = 0; h < horizon; h++) {
            result[h] -= mean[h];
        }
        return result;
    }

    /** The median or the weighted mean of what the members say, step by step. */
    private double[] together(int horizon, Function<FittedModel, double[]> said) {
        double[][] each = new double[members.size()][];
        for (int i = 0; i < each.length; i++) {
            each[i] = said.apply(members.get(i));
        }
        double[] result = new double[horizon];
        double[] step = new double[each.length];
        for (int h = 0; h < horizon; h++) {
            for (int i = 0; i < each.length; i++) {
                step[i] = each[i][h];
                result[h] += weights.get(i) * step[i];
            }
            result[h] = median ? medianOf(step) : result[h];
        }
        return result;
    }

    /** Sorts. */
    private static double medianOf(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    @Override
    public void simulate(RandomGenerator random, double[] path) {
        int horizon = path.length;
        FittedModel drawn = members.get(draw(random.nextDouble()));
        drawn.simulate(random, path);
        double[] centre = mean(horizon);
        double[] spread = standardDeviation(horizon);
        double[] ownCentre = drawn.mean(horizon);
        double[] ownSpread = drawn.standardDeviation(horizon);
        for (int h = 0; h < horizon; h++) {
            // What never varies has nothing to stretch.
            double stretch = ownSpread[h] > 0 ? spread[h] / ownSpread[h] : width;
            path[h] = centre[h] + stretch * (path[h] - ownCentre[h]);
        }
    }

    private int draw(double share) {
        double sum = 0;
        for (int i = 0; i < weights.size() - 1; i++) {
            sum += weights.get(i);
            if (share < sum) {
                return i;
            }
        }
        return weights.size() - 1;
    }
}
