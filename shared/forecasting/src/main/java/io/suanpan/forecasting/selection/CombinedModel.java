package io.suanpan.forecasting.selection;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ModelSummary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Several models of one series as one. The expected value is the median or the weighted mean of
 * theirs, step by step; bounds lie as far from it as those of the members lie from their own
 * expected values on the weighted mean, times a width. A future is one of a member, drawn by
 * weight, moved and widened likewise.
 *
 * @param weights one for each member, sum 1
 * @param median whether the expected value is the median, which no single member can spoil
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
        double[][] means = new double[members.size()][];
        for (int i = 0; i < means.length; i++) {
            means[i] = members.get(i).mean(horizon);
        }
        double[] result = new double[horizon];
        double[] step = new double[means.length];
        for (int h = 0; h < horizon; h++) {
            for (int i = 0; i < means.length; i++) {
                step[i] = means[i][h];
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
    public double[] standardDeviation(int horizon) {
        double[] result = new double[horizon];
        for (int i = 0; i < members.size(); i++) {
            double[] spread = members.get(i).standardDeviation(horizon);
            for (int h = 0; h < horizon; h++) {
                result[h] += width * weights.get(i) * spread[h];
            }
        }
        return result;
    }

    @Override
    public double[] quantiles(int horizon, double probability) {
        double[] result = mean(horizon);
        for (int i = 0; i < members.size(); i++) {
            double[] bound = members.get(i).quantiles(horizon, probability);
            double[] mean = members.get(i).mean(horizon);
            for (int h = 0; h < horizon; h++) {
                result[h] += width * weights.get(i) * (bound[h] - mean[h]);
            }
        }
        return result;
    }

    @Override
    public void simulate(RandomGenerator random, double[] path) {
        FittedModel drawn = members.get(draw(random.nextDouble()));
        drawn.simulate(random, path);
        double[] centre = mean(path.length);
        double[] own = drawn.mean(path.length);
        for (int h = 0; h < path.length; h++) {
            path[h] = centre[h] + width * (path[h] - own[h]);
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
