package io.suanpan.learning;

import io.suanpan.scoring.NeuralModel;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A small neural net: one hidden layer of rectifiers on standardised features, trained on the log
 * loss with weight decay by Adam (Kingma and Ba 2015) from an initialisation after He et al.
 * (2015), with early stopping. Tribuo has nets only by way of TensorFlow's native library, so this
 * one is ours, in plain Java.
 *
 * <p>Some such nets, each with another part of the rows held back for its early stopping, are
 * averaged in log-odds (a cross-validation committee, Krogh and Vedelsby 1995): so every row
 * teaches, and one unlucky start weighs little. The average of nets with one hidden layer is such a
 * net itself, with all hidden units side by side. Equal rows and rows of one group are held back
 * together.
 *
 * <p>A missing value stands at its mean. The model depends on the rows, their order and the seed
 * alone. O(nets · epochs · rows · features · hidden).
 */
public final class NeuralNetTrainer implements BinaryTrainer {
    /** The name in cards and requests. */
    public static final String NAME = "neural-net";

    private final NeuralNetOptions options;

    public NeuralNetTrainer(NeuralNetOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> map = new TreeMap<>();
        map.put("hiddenUnits", Integer.toString(options.hiddenUnits()));
        map.put("nets", Integer.toString(options.nets()));
        map.put("learningRate", Double.toString(options.learningRate()));
        map.put("batchRows", Integer.toString(options.batchRows()));
        map.put("maxEpochs", Integer.toString(options.maxEpochs()));
        map.put("patience", Integer.toString(options.patience()));
        map.put("l2", Double.toString(options.l2()));
        map.put("optimiser", "Adam");
        map.put("missing", "mean");
        map.put("library", "Suanpan's own");
        return Map.copyOf(map);
    }

    /**
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where the rows do not fill as
     *     many parts as there are nets with both labels
     */
    @Override
    public NeuralModel train(LabelledRows rows, long seed) {
        rows.requireTrainable();
        StratifiedFolds parts = StratifiedFolds.of(rows, options.nets(), seed);
        Scaler scaler = Scaler.of(rows);
        NeuralShape shape = new NeuralShape(rows.featureCount(), options.hiddenUnits());
        NeuralLoss loss = new NeuralLoss(shape, standardised(rows, scaler), rows.labels());
        NeuralFit fit = new NeuralFit(options, shape, loss);
        double baseRate = (double) rows.positives() / rows.rowCount();
        SplittableRandom random = new SplittableRandom(seed);
        double[][] nets = new double[options.nets()][];
        for (int net = 0; net < nets.length; net++) {
            int[] training = parts.training(net);
            nets[net] = fit.train(training, parts.validation(net), baseRate, random.split());
        }
        return average(nets, shape, scaler);
    }

    private static double[] standardised(LabelledRows rows, Scaler scaler) {
        int width = rows.featureCount();
        double[] inputs = new double[rows.rowCount() * width];
        double[] row = new double[width];
        for (int i = 0; i < rows.rowCount(); i++) {
            scaler.standardise(rows, i, row);
            System.arraycopy(row, 0, inputs, i * width, width);
        }
        return inputs;
    }

    private static NeuralModel average(double[][] nets, NeuralShape shape, Scaler scaler) {
        int hidden = shape.hidden();
        double[] weights = new double[nets.length * shape.hiddenBiases()];
        double[] biases = new double[nets.length * hidden];
        double[] outputs = new double[nets.length * hidden];
        double bias = 0;
        for (int n = 0; n < nets.length; n++) {
            double[] net = nets[n];
            int width = shape.hiddenBiases();
            System.arraycopy(net, 0, weights, n * width, width);
            System.arraycopy(net, shape.hiddenBiases(), biases, n * hidden, hidden);
            for (int h = 0; h < hidden; h++) {
                outputs[n * hidden + h] = net[shape.outputWeights() + h] / nets.length;
            }
            bias += net[shape.outputBias()] / nets.length;
        }
        return new NeuralModel(scaler.means(), scaler.scales(), weights, biases, outputs, bias);
    }
}
