package io.suanpan.learning.selftraining;

import java.util.Arrays;
import java.util.Comparator;

/** Which rows a model is sure enough of. */
final class PseudoLabels {
    private final int[] positives;
    private final int[] negatives;

    private PseudoLabels(int[] positives, int[] negatives) {
        this.positives = positives;
        this.negatives = negatives;
    }

    /**
     * The surest first, of equal ones the earlier row. Balanced, as many of each label as keep the
     * share of positives.
     *
     * @param probabilities calibrated
     * @param positiveShare among the known labels, (0, 1)
     */
    static PseudoLabels of(
            double[] probabilities, double positiveShare, SelfTrainingOptions options) {
        double[] negated = Arrays.stream(probabilities).map(p -> 1 - p).toArray();
        int[] yes = surest(probabilities, options.confidence());
        int[] no = surest(negated, options.confidence());
        if (!options.balanced()) {
            return new PseudoLabels(yes, no);
        }
        double rows = Math.min(yes.length / positiveShare, no.length / (1 - positiveShare));
        // The least share of a row more, lest 3 / 0.1 · 0.1 be 2.
        int ofYes = (int) Math.floor(rows * positiveShare + 1e-9);
        int ofNo = (int) Math.floor(rows * (1 - positiveShare) + 1e-9);
        return new PseudoLabels(Arrays.copyOf(yes, ofYes), Arrays.copyOf(no, ofNo));
    }

    private static int[] surest(double[] probabilities, double confidence) {
        Integer[] rows = new Integer[probabilities.length];
        Arrays.setAll(rows, row -> row);
        return Arrays.stream(rows)
                .filter(row -> probabilities[row] >= confidence)
                .sorted(Comparator.comparingDouble(row -> -probabilities[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int[] positives() {
        return positives;
    }

    int[] negatives() {
        return negatives;
    }

    int count() {
        return positives.length + negatives.length;
    }
}
