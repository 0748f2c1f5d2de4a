package io.suanpan.learning;

/**
 * @param hiddenUnits of each net, 1 to 256. Default 16: eight were as good on some sets and worse
 *     on one, by cross-validation of training parts.
 * @param nets that are averaged, 2 to 20; each holds back another of as many parts of the rows for
 *     its early stopping. Default 5: each learns from four fifths of the rows, all rows teach.
 * @param learningRate of Adam, (0, 1]. Default 0.003: three times the rate of its authors, for
 *     small nets on standardised features.
 * @param batchRows rows a step, 1 or more. Default 64.
 * @param maxEpochs most passes over the rows, 1 or more. Default 200: early stopping comes first.
 * @param patience epochs without a better log loss of the held-back rows that end training, 1 or
 *     more. Default 10.
 * @param l2 penalty on the squared weights (not the biases), 0 or more: the objective is mean log
 *     loss + l2/2 · Σ weight². Default 0.001.
 */
public record NeuralNetOptions(
        int hiddenUnits,
        int nets,
        double learningRate,
        int batchRows,
        int maxEpochs,
        int patience,
        double l2) {

    public NeuralNetOptions {
        Refusals.require(
                hiddenUnits >= 1 && hiddenUnits <= 256, "hiddenUnits", hiddenUnits, "1 to 256");
        Refusals.require(nets >= 2 && nets <= 20, "nets", nets, "2 to 20");
        Refusals.require(
                learningRate > 0 && learningRate <= 1,
                "learningRate",
                learningRate,
                "a number in (0, 1]");
        Refusals.require(batchRows >= 1, "batchRows", batchRows, "1 or more");
        Refusals.require(maxEpochs >= 1, "maxEpochs", maxEpochs, "1 or more");
        Refusals.require(patience >= 1, "patience", patience, "1 or more");
        Refusals.require(l2 >= 0 && Double.isFinite(l2), "l2", l2, "0 or more");
    }

    public static NeuralNetOptions defaults() {
        return new NeuralNetOptions(16, 5, 0.003, 64, 200, 10, 1e-3);
    }

    public NeuralNetOptions withHiddenUnits(int value) {
        return new NeuralNetOptions(value, nets, learningRate, batchRows, maxEpochs, patience, l2);
    }

    public NeuralNetOptions withNets(int value) {
        return new NeuralNetOptions(
                hiddenUnits, value, learningRate, batchRows, maxEpochs, patience, l2);
    }

    public NeuralNetOptions withLearningRate(double value) {
        return new NeuralNetOptions(hiddenUnits, nets, value, batchRows, maxEpochs, patience, l2);
    }

    public NeuralNetOptions withMaxEpochs(int value) {
        return new NeuralNetOptions(
                hiddenUnits, nets, learningRate, batchRows, value, patience, l2);
    }

    public NeuralNetOptions withL2(double value) {
        return new NeuralNetOptions(
                hiddenUnits, nets, learningRate, batchRows, maxEpochs, patience, value);
    }
}
