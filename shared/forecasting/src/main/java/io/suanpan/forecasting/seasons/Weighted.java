package io.suanpan.forecasting.seasons;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ModelSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The weighted mean of candidates, with the spread that its errors had at earlier origins. */
final class Weighted implements FittedModel {
    private final List<Candidate> candidates;
    private final double[] weights;
    private final ErrorSpread spread;

    Weighted(List<Candidate> candidates, double[] weights, ErrorSpread spread) {
        this.candidates = candidates;
        this.weights = weights;
        this.spread = spread;
    }

    /** The parameters are the weights. */
    @Override
    public ModelSummary summary() {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int c = 0; c < weights.length; c++) {
            named.put(candidates.get(c).label(), weights[c]);
        }
        return ModelSummary.of("MSTL, weighed by rolling origins", named);
    }

    @Override
    public double[] mean(int horizon) {
        double[] mean = new double[horizon];
        for (int c = 0; c < weights.length; c++) {
            double[] one = candidates.get(c).extrapolation().ahead(horizon);
            for (int h = 0; h < horizon; h++) {
                mean[h] += weights[c] * one[h];
            }
        }
        return mean;
    }

    @Override
    public double[] standardDeviation(int horizon) {
        return spread.standardDeviation(horizon);
    }

    /**
     * Errors last as they did: an autoregression of order 1 with the stated spread at each step.
     */
    @Override
    public void simulate(RandomGenerator random, double[] path) {
        double[] mean = mean(path.length);
        double[] deviation = spread.standardDeviation(path.length);
        double lasting = spread.lasting();
        double fresh = Math.sqrt(1 - lasting * lasting);
        double error = random.nextGaussian();
        for (int h = 0; h < path.length; h++) {
            path[h] = mean[h] + deviation[h] * error;
            error = lasting * error + fresh * random.nextGaussian();
        }
    }
}
