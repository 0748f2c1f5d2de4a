package io.suanpan.benchmarks;

import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.table.NearCopies;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The calibration error that probabilities would show if they were exactly right, since rows are
 * few: outcomes are drawn from them, near-copies together, {@value #DRAWS} times.
 *
 * @param mean over the draws
 * @param most that nineteen of twenty draws stay below
 */
record CalibrationByChance(double mean, double most) {
    private static final int DRAWS = 400;

    static CalibrationByChance of(double[] probabilities, LabelledRows rows) {
        LabelledRows grouped = NearCopies.together(rows);
        SplittableRandom random = new SplittableRandom(1);
        double[] errors = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            errors[draw] = error(probabilities, grouped, random);
        }
        Arrays.sort(errors);
        double mean = Arrays.stream(errors).average().orElse(0);
        return new CalibrationByChance(mean, errors[DRAWS * 19 / 20]);
    }

    private static double error(
            double[] probabilities, LabelledRows rows, SplittableRandom random) {
        boolean[] outcomes = new boolean[probabilities.length];
        double[] lots = random.doubles(probabilities.length).toArray();
        for (int row = 0; row < outcomes.length; row++) {
            double lot = lots[rows.hasGroups() ? rows.group(row) : row];
            outcomes[row] = lot < probabilities[row];
        }
        double sum = 0;
        for (var bin : BinaryEvaluation.bins(probabilities, outcomes)) {
            sum += bin.rows() * Math.abs(bin.meanPredicted() - bin.meanObserved());
        }
        return sum / outcomes.length;
    }
}
