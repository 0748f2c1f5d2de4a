package io.suanpan.learning.recipe;

import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.Refusals;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.LinearModel;
import io.suanpan.scoring.NeuralModel;
import java.util.ArrayList;
import java.util.List;

/** Weighted sums of standardised inputs; a missing input stands at its mean. */
final class LinearMap {
    private final double[] means;
    private final double[] scales;
    private final double[][] directions;

    LinearMap(double[] means, double[] scales, double[][] directions) {
        this.means = means;
        this.scales = scales;
        this.directions = directions;
    }

    LabelledRows apply(LabelledRows rows) {
        int width = directions.length;
        double[] values = new double[rows.rowCount() * width];
        double[] x = new double[means.length];
        List<String> names = new ArrayList<>();
        for (int k = 0; k < width; k++) {
            names.add("component " + k);
        }
        for (int row = 0; row < rows.rowCount(); row++) {
            rows.copyRow(row, x);
            for (int k = 0; k < width; k++) {
                values[row * width + k] = sum(k, x);
            }
        }
        return rows.withFeatures(names, values);
    }

    private double sum(int k, double[] x) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            if (!Double.isNaN(x[j])) {
                sum += directions[k][j] * ((x[j] - means[j]) / scales[j]);
            }
        }
        return sum;
    }

    /** The model of the sums as one of the inputs: weighted sums of weighted sums are such. */
    BinaryModel into(BinaryModel model) {
        return switch (model) {
            case LinearModel linear -> into(linear);
            case NeuralModel neural -> into(neural);
            default ->
                    throw Refusals.impossible(
                            "A projection cannot stand before " + model.getClass().getSimpleName(),
                            "Use it with logistic regression or neural nets.");
        };
    }

    private LinearModel into(LinearModel model) {
        double[] weights = new double[means.length];
        double bias = model.bias();
        for (int k = 0; k < directions.length; k++) {
            double weight = model.weights()[k] / model.scales()[k];
            bias -= weight * model.means()[k];
            for (int j = 0; j < weights.length; j++) {
                weights[j] += weight * directions[k][j];
            }
        }
        return new LinearModel(means, scales, weights, bias);
    }

    private NeuralModel into(NeuralModel model) {
        double[] outer = model.hiddenWeights();
        double[] biases = model.hiddenBiases();
        double[] hidden = new double[biases.length * means.length];
        for (int h = 0; h < biases.length; h++) {
            for (int k = 0; k < directions.length; k++) {
                double weight = outer[h * directions.length + k] / model.scales()[k];
                biases[h] -= weight * model.means()[k];
                for (int j = 0; j < means.length; j++) {
                    hidden[h * means.length + j] += weight * directions[k][j];
                }
            }
        }
        return new NeuralModel(
                means, scales, hidden, biases, model.outputWeights(), model.outputBias());
    }
}
