package io.suanpan.learning.report;

import io.suanpan.learning.BinaryEvaluation;
import org.jspecify.annotations.Nullable;

/** The figures of one group of rows. */
final class GroupFigures {
    private final double[] probabilities;
    private final boolean[] labels;
    private final double threshold;

    GroupFigures(double[] probabilities, boolean[] labels, double threshold) {
        this.probabilities = probabilities;
        this.labels = labels;
        this.threshold = threshold;
    }

    int rows() {
        return labels.length;
    }

    FairnessGroup named(String name) {
        int rows = labels.length;
        int positives = 0;
        int selected = 0;
        int hits = 0;
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            boolean isSelected = probabilities[row] >= threshold;
            positives += labels[row] ? 1 : 0;
            selected += isSelected ? 1 : 0;
            hits += isSelected && labels[row] ? 1 : 0;
            sum += probabilities[row];
        }
        return new FairnessGroup(
                name,
                rows,
                positives,
                (double) positives / rows,
                sum / rows,
                (double) selected / rows,
                rate(hits, positives),
                rate(selected - hits, rows - positives),
                Reliability.error(BinaryEvaluation.bins(probabilities, labels)),
                positives == 0 || positives == rows
                        ? null
                        : Double.valueOf(RocCurve.area(Ranking.of(probabilities, labels))));
    }

    private static @Nullable Double rate(int part, int whole) {
        return whole == 0 ? null : Double.valueOf((double) part / whole);
    }
}
