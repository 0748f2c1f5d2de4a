package io.suanpan.learning;

import io.suanpan.scoring.Logistic;
import java.util.Arrays;

/**
 * Log loss of a net on standardised rows, and its gradient by back-propagation. With a rectifier
 * the gradient at exactly 0 is taken as 0. O(rows · features · hidden); not thread-safe: it holds
 * the activations of the row at hand.
 */
final class NeuralLoss {
    private final NeuralShape shape;
    private final double[] inputs;
    private final boolean[] labels;
    private final double[] active;

    /**
     * @param inputs rows × features, row-major, finite
     */
    NeuralLoss(NeuralShape shape, double[] inputs, boolean[] labels) {
        this.shape = shape;
        this.inputs = inputs;
        this.labels = labels;
        this.active = new double[shape.hidden()];
    }

    /** Mean log loss of the rows. */
    double logLoss(double[] parameters, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += logLoss(forward(parameters, row), labels[row]);
        }
        return sum / rows.length;
    }

    /** ln(1 + e^-|z|) + max(z, 0) - y·z: exact where the probability rounds to 0 or 1. */
    private static double logLoss(double logOdds, boolean label) {
        double tail = StrictMath.log1p(StrictMath.exp(-Math.abs(logOdds)));
        return tail + Math.max(logOdds, 0) - (label ? logOdds : 0);
    }

    /**
     * Sets {@code gradient} to that of mean log loss of {@code order[from..to)} plus l2/2 · Σ
     * weight².
     */
    void gradient(
            double[] parameters, int[] order, int from, int to, double l2, double[] gradient) {
        Arrays.fill(gradient, 0);
        for (int i = from; i < to; i++) {
            double error = Logistic.probability(forward(parameters, order[i]));
            backward(parameters, order[i], error - (labels[order[i]] ? 1 : 0), gradient);
        }
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= to - from;
            gradient[i] += shape.isBias(i) ? 0 : l2 * parameters[i];
        }
    }

    private double forward(double[] parameters, int row) {
        int features = shape.features();
        double logOdds = parameters[shape.outputBias()];
        int weight = 0;
        for (int h = 0; h < active.length; h++) {
            double sum = parameters[shape.hiddenBiases() + h];
            for (int j = row * features, end = j + features; j < end; j++, weight++) {
                sum += parameters[weight] * inputs[j];
            }
            active[h] = Math.max(0, sum);
            logOdds += parameters[shape.outputWeights() + h] * active[h];
        }
        return logOdds;
    }

    private void backward(double[] parameters, int row, double error, double[] gradient) {
        int features = shape.features();
        gradient[shape.outputBias()] += error;
        for (int h = 0; h < active.length; h++) {
            if (active[h] > 0) {
                gradient[shape.outputWeights() + h] += error * active[h];
                double signal = error * parameters[shape.outputWeights() + h];
                gradient[shape.hiddenBiases() + h] += signal;
                int weight = h * features;
                for (int j = row * features, end = j + features; j < end; j++, weight++) {
                    gradient[weight] += signal * inputs[j];
                }
            }
        }
    }
}
