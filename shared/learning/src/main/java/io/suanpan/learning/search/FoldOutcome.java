package io.suanpan.learning.search;

import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.BinaryModels;
import io.suanpan.scoring.EncodedModel;
import io.suanpan.scoring.TreeEnsembleModel;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A candidate trained without one fold, as far as it is needed further: a model that grew in rounds
 * with the loss after each, of any other its log-odds of the fold's rows.
 */
final class FoldOutcome {
    private final @Nullable EncodedModel grown;
    private final double[] numbers;

    private FoldOutcome(@Nullable EncodedModel grown, double[] numbers) {
        this.grown = grown;
        this.numbers = numbers;
    }

    static FoldOutcome grown(EncodedModel model, double[] logLossByRound) {
        return new FoldOutcome(model, logLossByRound);
    }

    static FoldOutcome whole(BinaryModel model, LabelledRows rows, int[] validation) {
        return new FoldOutcome(null, logOdds(model, rows, validation));
    }

    /** Empty where there are no rounds. */
    double[] curve() {
        return grown == null ? new double[0] : numbers;
    }

    /**
     * @param rounds after which a model that grew in rounds is asked
     */
    double[] logOdds(int rounds, LabelledRows rows, int[] validation) {
        if (grown instanceof EncodedModel model
                && model.inner() instanceof TreeEnsembleModel trees) {
            return logOdds(
                    new EncodedModel(
                            model.featureCount(),
                            model.encodings(),
                            trees.firstTrees(Math.min(rounds, trees.treeCount()))),
                    rows,
                    validation);
        }
        return numbers;
    }

    private static double[] logOdds(BinaryModel model, LabelledRows rows, int[] validation) {
        double[] logOdds = new double[validation.length];
        double[] x = new double[rows.featureCount()];
        for (int i = 0; i < validation.length; i++) {
            rows.copyRow(validation[i], x);
            logOdds[i] = model.logOdds(x);
        }
        return logOdds;
    }

    byte[] bytes() {
        byte[] model = grown == null ? new byte[0] : BinaryModels.write(grown);
        ByteBuffer buffer =
                ByteBuffer.allocate(Integer.BYTES + numbers.length * Double.BYTES + model.length);
        buffer.putInt(numbers.length);
        for (double number : numbers) {
            buffer.putDouble(number);
        }
        return buffer.put(model).array();
    }

    static FoldOutcome of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        double[] numbers = new double[buffer.getInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = buffer.getDouble();
        }
        byte[] model = new byte[buffer.remaining()];
        buffer.get(model);
        return new FoldOutcome(
                model.length == 0 ? null : (EncodedModel) BinaryModels.read(model), numbers);
    }
}
