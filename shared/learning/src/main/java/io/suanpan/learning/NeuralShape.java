package io.suanpan.learning;

import java.util.SplittableRandom;

/**
 * Where the parameters of a net with one hidden layer stand in one array: hidden weights (hidden ×
 * features, row-major), hidden biases, output weights, output bias.
 */
record NeuralShape(int features, int hidden) {
    int hiddenBiases() {
        return hidden * features;
    }

    int outputWeights() {
        return hiddenBiases() + hidden;
    }

    int outputBias() {
        return outputWeights() + hidden;
    }

    int size() {
        return outputBias() + 1;
    }

    boolean isBias(int parameter) {
        return parameter == outputBias()
                || parameter >= hiddenBiases() && parameter < outputWeights();
    }

    /**
     * Weights uniform with variance 2 / fan-in (He et al. 2015), hidden biases 0, output bias at
     * the log-odds of the base rate: the first steps need not find that.
     */
    double[] initial(double baseLogOdds, SplittableRandom random) {
        double[] parameters = new double[size()];
        double hiddenBound = Math.sqrt(6.0 / features);
        double outputBound = Math.sqrt(6.0 / hidden);
        for (int i = 0; i < size(); i++) {
            if (!isBias(i)) {
                double bound = i < hiddenBiases() ? hiddenBound : outputBound;
                parameters[i] = random.nextDouble(-bound, bound);
            }
        }
        parameters[outputBias()] = baseLogOdds;
        return parameters;
    }
}
