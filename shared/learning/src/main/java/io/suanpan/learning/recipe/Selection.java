package io.suanpan.learning.recipe;

import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.LogisticRegressionTrainer;
import java.util.Arrays;

/** Which inputs are kept; at least one is. */
public enum Selection {
    ALL,
    /** Those that tell most about the label, alone: the better half by mutual information. */
    MUTUAL_INFORMATION,
    /**
     * Those that logistic regression with an L1 penalty leaves a weight (Tibshirani 1996). Its C is
     * 1 / √rows: the gradient of an input that tells nothing grows as √rows, and stays below it.
     */
    L1;

    /** Their places, ascending. */
    int[] choose(LabelledRows rows, long seed) {
        int width = rows.featureCount();
        int[] all = new int[width];
        Arrays.setAll(all, i -> i);
        return switch (this) {
            case ALL -> all;
            case MUTUAL_INFORMATION -> {
                double[] told = MutualInformation.of(rows);
                double[] sorted = told.clone();
                Arrays.sort(sorted);
                double least = sorted[width / 2];
                yield Arrays.stream(all).filter(i -> told[i] >= least).toArray();
            }
            case L1 -> {
                double[] weights =
                        LogisticRegressionTrainer.sparse(1 / Math.sqrt(rows.rowCount()))
                                .train(rows, seed)
                                .weights();
                int[] kept = Arrays.stream(all).filter(i -> weights[i] != 0).toArray();
                yield kept.length == 0 ? all : kept;
            }
        };
    }
}
