package io.suanpan.learning;

import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good probabilities are on rows whose outcome is known.
 *
 * @param rows judged
 * @param positives among them
 * @param auc area under the ROC curve = chance that a random positive ranks above a random
 *     negative, ties by half (Mann-Whitney with midranks)
 * @param logLoss mean of -ln of the probability of what happened, probabilities clipped to [1e-15,
 *     1 - 1e-15]
 * @param brier mean squared distance of probability and outcome
 * @param calibrationError expected calibration error over ten bins of equal count: mean distance of
 *     predicted and observed, weighted by rows
 * @param confusion decisions at the threshold
 * @param calibration the bins, by rising probability; fewer than ten where there are fewer rows
 */
public record BinaryEvaluation(
        int rows,
        int positives,
        double auc,
        double logLoss,
        double brier,
        double calibrationError,
        ConfusionMatrix confusion,
        List<CalibrationBin> calibration) {

    private static final double CLIP = 1e-15;
    private static final int BINS = 10;
    private static final double THRESHOLD = 0.5;

    public BinaryEvaluation {
        calibration = List.copyOf(calibration);
    }

    /** Decides at one half. */
    public static BinaryEvaluation of(double[] probabilities, boolean[] labels) {
        return of(probabilities, labels, THRESHOLD);
    }

    /**
     * O(rows · log rows); does not depend on the order of the rows but by rounding.
     *
     * @throws SuanpanException {@code MALFORMED} where lengths differ or a probability is outside
     *     [0, 1]; {@code IMPOSSIBLE} where the labels are all alike or there are none
     */
    public static BinaryEvaluation of(double[] probabilities, boolean[] labels, double threshold) {
        int positives = check(probabilities, labels);
        int[] order = byProbability(probabilities);
        double[] observed = observedWithTies(probabilities, labels, order);
        List<CalibrationBin> bins = bins(probabilities, observed, order);
        return new BinaryEvaluation(
                labels.length,
                positives,
                auc(probabilities, labels, order, positives),
                logLoss(probabilities, labels),
                brier(probabilities, labels),
                calibrationError(bins, labels.length),
                ConfusionMatrix.of(probabilities, labels, threshold),
                bins);
    }

    /**
     * The bins of {@link #calibration} for rows of any outcomes, one outcome only and none too.
     *
     * @param probabilities 0 to 1, as many as labels
     */
    public static List<CalibrationBin> bins(double[] probabilities, boolean[] labels) {
        int[] order = byProbability(probabilities);
        return bins(probabilities, observedWithTies(probabilities, labels, order), order);
    }

    /** Mean of -ln of the probability of what happened, as {@link #logLoss}. */
    public static double logLoss(double[] probabilities, boolean[] labels) {
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            sum += logLoss(probabilities[row], labels[row]);
        }
        return sum / labels.length;
    }

    /** -ln of the probability of what happened. */
    public static double logLoss(double probability, boolean label) {
        double p = Math.clamp(probability, CLIP, 1 - CLIP);
        return label ? -StrictMath.log(p) : -StrictMath.log1p(-p);
    }

    private static int check(double[] probabilities, boolean[] labels) {
        if (probabilities.length != labels.length) {
            throw Refusals.malformed(
                    probabilities.length + " probabilities do not fit " + labels.length + " labels",
                    "Give one probability per label.");
        }
        int positives = 0;
        for (int row = 0; row < labels.length; row++) {
            if (!(probabilities[row] >= 0 && probabilities[row] <= 1)) {
                throw Refusals.malformed(
                        "The probability of row " + row + " is " + probabilities[row],
                        "Give probabilities from 0 to 1.");
            }
            positives += labels[row] ? 1 : 0;
        }
        if (positives == 0 || positives == labels.length) {
            throw Refusals.impossible(
                    "There are " + positives + " positives among " + labels.length + " rows",
                    "Judge on rows of both outcomes.");
        }
        return positives;
    }

    private static int[] byProbability(double[] probabilities) {
        Integer[] order = new Integer[probabilities.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(row -> probabilities[row]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** End (exclusive) of the run of equal probabilities that starts at {@code from}. */
    private static int endOfTie(double[] probabilities, int[] order, int from) {
        int to = from + 1;
        while (to < order.length && probabilities[order[to]] == probabilities[order[from]]) {
            to++;
        }
        return to;
    }

    private static double auc(
            double[] probabilities, boolean[] labels, int[] order, int positives) {
        double rankSum = 0;
        int to;
        for (int from = 0; from < order.length; from = to) {
            to = endOfTie(probabilities, order, from);
            double midrank = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++) {
                rankSum += labels[order[i]] ? midrank : 0;
            }
        }
        double negatives = labels.length - positives;
        return (rankSum - positives * (positives + 1.0) / 2) / (positives * negatives);
    }

    private static double brier(double[] probabilities, boolean[] labels) {
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            double distance = probabilities[row] - (labels[row] ? 1 : 0);
            sum += distance * distance;
        }
        return sum / labels.length;
    }

    /** Rows of one probability share their outcomes, lest their order decide about their bin. */
    private static double[] observedWithTies(
            double[] probabilities, boolean[] labels, int[] order) {
        double[] observed = new double[order.length];
        int to;
        for (int from = 0; from < order.length; from = to) {
            to = endOfTie(probabilities, order, from);
            int yes = 0;
            for (int i = from; i < to; i++) {
                yes += labels[order[i]] ? 1 : 0;
            }
            Arrays.fill(observed, from, to, (double) yes / (to - from));
        }
        return observed;
    }

    /** The first rows % 10 bins have one row more. */
    private static List<CalibrationBin> bins(
            double[] probabilities, double[] observed, int[] order) {
        List<CalibrationBin> bins = new ArrayList<>();
        int from = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int to = from + order.length / BINS + (bin < order.length % BINS ? 1 : 0);
            if (to > from) {
                bins.add(bin(probabilities, observed, order, from, to));
            }
            from = to;
        }
        return bins;
    }

    private static CalibrationBin bin(
            double[] probabilities, double[] observed, int[] order, int from, int to) {
        double predicted = 0;
        double happened = 0;
        for (int i = from; i < to; i++) {
            predicted += probabilities[order[i]];
            happened += observed[i];
        }
        int rows = to - from;
        return new CalibrationBin(rows, predicted / rows, happened / rows);
    }

    private static double calibrationError(List<CalibrationBin> bins, int rows) {
        double sum = 0;
        for (CalibrationBin bin : bins) {
            sum += bin.rows() * Math.abs(bin.meanPredicted() - bin.meanObserved());
        }
        return sum / rows;
    }

    /** The numbers by name, for a model card. */
    public Map<String, Double> metrics() {
        return Map.ofEntries(
                Map.entry("rows", (double) rows),
                Map.entry("positives", (double) positives),
                Map.entry("auc", auc),
                Map.entry("logLoss", logLoss),
                Map.entry("brier", brier),
                Map.entry("calibrationError", calibrationError),
                Map.entry("threshold", confusion.threshold()),
                Map.entry("accuracy", confusion.accuracy()),
                Map.entry("precision", confusion.precision()),
                Map.entry("recall", confusion.recall()),
                Map.entry("f1", confusion.f1()),
                Map.entry("truePositives", (double) confusion.truePositives()),
                Map.entry("falsePositives", (double) confusion.falsePositives()),
                Map.entry("trueNegatives", (double) confusion.trueNegatives()),
                Map.entry("falseNegatives", (double) confusion.falseNegatives()));
    }

    /** The calibration curve by name, for a model card. */
    public Map<String, List<Double>> curves() {
        return Map.of(
                "calibrationPredicted",
                calibration.stream().map(CalibrationBin::meanPredicted).toList(),
                "calibrationObserved",
                calibration.stream().map(CalibrationBin::meanObserved).toList());
    }
}
