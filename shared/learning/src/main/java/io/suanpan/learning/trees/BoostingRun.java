package io.suanpan.learning.trees;

import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.Logistic;
import io.suanpan.scoring.TreeEnsembleBuilder;
import io.suanpan.scoring.TreeEnsembleModel;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The rounds of one training. Used once, by one thread. */
final class BoostingRun {
    private final BoostingOptions options;
    private final boolean[] labels;
    private final Bins bins;
    private final BinnedRows rows;
    private final BoostedTreeGrower grower;
    private final SplittableRandom random;
    private final double[] scores;
    private final double[] g;
    private final double[] h;
    private final boolean[] drawn;
    private final float base;
    private final TreeEnsembleBuilder trees;

    BoostingRun(BoostingOptions options, LabelledRows training, long seed) {
        this.options = options;
        this.labels = training.labels();
        this.bins = Bins.of(training, options.bins());
        this.rows = BinnedRows.of(training, bins);
        this.grower = new BoostedTreeGrower(options, rows, bins);
        this.random = new SplittableRandom(seed);
        this.scores = new double[labels.length];
        this.g = new double[labels.length];
        this.h = new double[labels.length];
        this.drawn = new boolean[labels.length];
        this.base = (float) Logistic.logOdds((double) training.positives() / labels.length);
        this.trees = TreeEnsembleBuilder.boosting(training.featureCount(), base);
        Arrays.fill(scores, base);
    }

    Bins bins() {
        return bins;
    }

    float base() {
        return base;
    }

    BinnedTree round() {
        for (int row = 0; row < labels.length; row++) {
            double p = Logistic.probability(scores[row]);
            g[row] = p - (labels[row] ? 1 : 0);
            h[row] = Math.max(p * (1 - p), 1e-16);
        }
        BinnedTree tree = grower.grow(sample(), features(), g, h, scores);
        for (int row = 0; row < drawn.length; row++) {
            if (!drawn[row]) {
                scores[row] += tree.valueOf(rows, bins, row);
            }
        }
        tree.exportBoosted(trees, bins);
        return tree;
    }

    /** Each row by itself with the probability of the share; all of them where none was drawn. */
    private int[] sample() {
        int[] sample = new int[labels.length];
        int size = 0;
        for (int row = 0; row < sample.length; row++) {
            drawn[row] = options.rowShare() == 1 || random.nextDouble() < options.rowShare();
            if (drawn[row]) {
                sample[size++] = row;
            }
        }
        if (size == 0) {
            Arrays.fill(drawn, true);
            Arrays.setAll(sample, row -> row);
            size = sample.length;
        }
        return Arrays.copyOf(sample, size);
    }

    private int[] features() {
        int wanted = Math.max(1, (int) Math.round(options.featureShare() * bins.features()));
        return Draws.some(bins.features(), wanted, random);
    }

    TreeEnsembleModel model() {
        return trees.build();
    }
}
