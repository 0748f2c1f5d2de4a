package io.suanpan.scoring;

import io.suanpan.core.SuanpanException;

/**
 * Gives the probability of one event from a vector of features. Immutable and thread-safe.
 *
 * <p>A vector has {@link #featureCount()} values in the order of training; {@code NaN} = missing,
 * which every model takes; an infinite value or a wrong length is {@code MALFORMED}. All arithmetic
 * is that of Java's double or float and of {@link StrictMath}, so equal inputs give equal bytes on
 * every machine.
 */
public sealed interface BinaryModel
        permits LinearModel,
                TreeEnsembleModel,
                NeuralModel,
                EncodedModel,
                BlendedModel,
                CurvedModel {

    /** How many values {@link #logOdds} takes. */
    int featureCount();

    /**
     * ln(p / (1 - p)), finite.
     *
     * @throws SuanpanException {@code MALFORMED} on a wrong length or an infinite value
     */
    double logOdds(double[] x);

    /** The probability, 0 to 1. Where not said otherwise the logistic function of the log-odds. */
    double probability(double[] x);

    /**
     * The probability of each of many rows: that of {@link #probability}, to the last bit.
     *
     * @param rows row-major, {@code count} rows of {@link #featureCount()} values or more
     * @param out at least {@code count} long
     * @throws SuanpanException as above, for any of the rows
     */
    default void probabilities(double[] rows, int count, double[] out) {
        double[] x = new double[featureCount()];
        for (int row = 0; row < count; row++) {
            System.arraycopy(rows, row * x.length, x, 0, x.length);
            out[row] = probability(x);
        }
    }

    /**
     * What each feature adds, in log-odds: {@code featureCount() + 1} numbers, the last of which is
     * the baseline. They sum to {@link #logOdds} within 1e-9 · max(1, |log-odds|); how they are
     * found is {@link #attribution()}.
     */
    double[] contributions(double[] x);

    /** The method behind {@link #contributions} and how exact it is. */
    Attribution attribution();

    /**
     * The same ranking with log-odds {@code slope · logOdds + intercept} (Platt 1999).
     *
     * @param slope finite, above 0
     * @param intercept finite
     */
    BinaryModel calibrated(double slope, double intercept);
}
