package io.suanpan.learning;

import io.suanpan.scoring.Logistic;
import java.util.SplittableRandom;

/**
 * Trains one net in seeded mini-batches and stops early (Prechelt 1998): the parameters kept are
 * those of the epoch with the least log loss on the rows held back.
 */
final class NeuralFit {
    private final NeuralNetOptions options;
    private final NeuralShape shape;
    private final NeuralLoss loss;

    NeuralFit(NeuralNetOptions options, NeuralShape shape, NeuralLoss loss) {
        this.options = options;
        this.shape = shape;
        this.loss = loss;
    }

    double[] train(int[] training, int[] heldBack, double baseRate, SplittableRandom random) {
        double[] parameters = shape.initial(Logistic.logOdds(baseRate), random);
        double[] gradient = new double[shape.size()];
        Adam adam = new Adam(options.learningRate(), shape.size());
        int[] order = training.clone();
        double[] best = parameters.clone();
        double least = loss.logLoss(parameters, heldBack);
        int sinceBest = 0;
        for (int epoch = 0; epoch < options.maxEpochs(); epoch++) {
            shuffle(order, random);
            for (int from = 0; from < order.length; from += options.batchRows()) {
                int to = Math.min(order.length, from + options.batchRows());
                loss.gradient(parameters, order, from, to, options.l2(), gradient);
                adam.step(parameters, gradient);
            }
            double now = loss.logLoss(parameters, heldBack);
            sinceBest++;
            if (now < least) {
                least = now;
                sinceBest = 0;
                System.arraycopy(parameters, 0, best, 0, best.length);
            }
            if (sinceBest >= options.patience()) {
                break;
            }
        }
        return best;
    }

    /** Fisher-Yates. */
    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
