package io.suanpan.learning.recipe;

import io.suanpan.learning.LabelledRows;
import java.util.Arrays;

/**
 * I(input; label) in nats, the input in at most {@value #BINS} bins of about equal count (all its
 * values where it has no more) and a bin for missing. Equal inputs give equal numbers; an input
 * that never varies gives 0. O(inputs · rows · log rows).
 */
final class MutualInformation {
    private static final int BINS = 16;

    private MutualInformation() {}

    static double[] of(LabelledRows rows) {
        double[] information = new double[rows.featureCount()];
        for (int input = 0; input < information.length; input++) {
            information[input] = of(rows, input);
        }
        return information;
    }

    private static double of(LabelledRows rows, int input) {
        double[] sorted = new double[rows.rowCount()];
        Arrays.setAll(sorted, row -> rows.value(row, input));
        Arrays.sort(sorted); // NaN is last
        double[] edges = edges(sorted);
        double[][] counts = new double[edges.length + 2][2];
        for (int row = 0; row < sorted.length; row++) {
            double value = rows.value(row, input);
            int bin = Double.isNaN(value) ? edges.length + 1 : bin(edges, value);
            counts[bin][rows.label(row) ? 1 : 0]++;
        }
        return of(counts, rows.rowCount(), rows.positives());
    }

    /** Each the last value of a bin. */
    private static double[] edges(double[] sorted) {
        double[] edges = new double[BINS];
        int count = 0;
        int present = sorted.length;
        while (present > 0 && Double.isNaN(sorted[present - 1])) {
            present--;
        }
        double[] distinct = Arrays.stream(sorted, 0, present).distinct().toArray();
        if (distinct.length <= BINS) {
            return distinct;
        }
        for (int bin = 1; bin < BINS; bin++) {
            double edge = sorted[(int) ((long) bin * present / BINS)];
            if (count == 0 || edge > edges[count - 1]) {
                edges[count++] = edge;
            }
        }
        return Arrays.copyOf(edges, count);
    }

    private static int bin(double[] edges, double value) {
        int at = Arrays.binarySearch(edges, value);
        return at >= 0 ? at : -at - 1;
    }

    static double of(double[][] counts, double rows, double positives) {
        double[] share = {1 - positives / rows, positives / rows};
        double sum = 0;
        for (double[] bin : counts) {
            double ofBin = (bin[0] + bin[1]) / rows;
            for (int label = 0; label < 2; label++) {
                double joint = bin[label] / rows;
                if (joint > 0) {
                    sum += joint * StrictMath.log(joint / (ofBin * share[label]));
                }
            }
        }
        return Math.max(sum, 0);
    }
}
