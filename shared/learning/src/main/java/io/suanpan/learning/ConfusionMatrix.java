package io.suanpan.learning;

/**
 * Rows by outcome and by decision, where the decision is yes at {@code probability >= threshold}.
 */
public record ConfusionMatrix(
        double threshold,
        int truePositives,
        int falsePositives,
        int trueNegatives,
        int falseNegatives) {

    static ConfusionMatrix of(double[] probabilities, boolean[] labels, double threshold) {
        int[] counts = new int[4];
        for (int row = 0; row < labels.length; row++) {
            boolean decided = probabilities[row] >= threshold;
            counts[(labels[row] ? 2 : 0) + (decided ? 1 : 0)]++;
        }
        return new ConfusionMatrix(threshold, counts[3], counts[1], counts[0], counts[2]);
    }

    /** The share of right decisions. */
    public double accuracy() {
        int right = truePositives + trueNegatives;
        return (double) right / (right + falsePositives + falseNegatives);
    }

    /** Of those decided yes, the share that is; 0 where none was. */
    public double precision() {
        return ratio(truePositives, truePositives + falsePositives);
    }

    /** Of those that are, the share decided yes; 0 where none is. */
    public double recall() {
        return ratio(truePositives, truePositives + falseNegatives);
    }

    /** The harmonic mean of precision and recall; 0 where both are. */
    public double f1() {
        return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
