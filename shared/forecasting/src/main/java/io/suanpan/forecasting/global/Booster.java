package io.suanpan.forecasting.global;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Gradient boosting of regression trees over a margin (Friedman 2001, with the second order of Chen
 * and Guestrin 2016): each tree corrects what the margin and the trees before it leave. Trained on
 * one thread, so that the same rows and seed give the same bits anywhere. Immutable.
 */
final class Booster {
    private final BoosterLoss loss;
    private final List<RegressionTree> trees;

    private Booster(BoosterLoss loss, List<RegressionTree> trees) {
        this.loss = loss;
        this.trees = List.copyOf(trees);
    }

    static Booster train(TrainingTable table, BoosterLoss loss, BoosterOptions options, long seed) {
        int rows = table.rows();
        if (rows == 0) {
            return new Booster(loss, List.of());
        }
        Cuts cuts = Cuts.of(table);
        double[] g = new double[rows];
        double[] h = new double[rows];
        double[] scores = new double[rows];
        for (int row = 0; row < rows; row++) {
            scores[row] = loss.score(table.margin(row));
        }
        TreeGrower grower = new TreeGrower(options, cuts, cuts.bin(table), g, h);
        SplittableRandom random = new SplittableRandom(seed);
        List<RegressionTree> trees = new ArrayList<>();
        int[] sample = new int[rows];
        for (int round = 0; round < options.rounds(); round++) {
            for (int row = 0; row < rows; row++) {
                g[row] = loss.gradient(table.label(row), scores[row]);
                h[row] = loss.curvature(table.label(row), scores[row]);
            }
            int count = draw(random, sample, options.rowShare());
            int[] some = draw(random, table.features(), options.featureShare());
            RegressionTree tree = grower.grow(sample, count, some);
            trees.add(tree);
            for (int row = 0; row < rows; row++) {
                scores[row] += tree.predict(table, row);
            }
        }
        return new Booster(loss, trees);
    }

    private static int draw(SplittableRandom random, int[] sample, double share) {
        int count = 0;
        for (int row = 0; row < sample.length; row++) {
            if (random.nextDouble() < share) {
                sample[count++] = row;
            }
        }
        return count;
    }

    private static int[] draw(SplittableRandom random, int features, double share) {
        int[] all = new int[features];
        int count = 0;
        for (int f = 0; f < features; f++) {
            if (random.nextDouble() < share) {
                all[count++] = f;
            }
        }
        return Arrays.copyOf(all, count);
    }

    /**
     * @param margin the prediction to correct
     */
    double predict(float[] features, double margin) {
        double score = loss.score(margin);
        for (RegressionTree tree : trees) {
            score += tree.predict(features);
        }
        return loss.predicted(score);
    }

    void write(DataOutputStream out) throws IOException {
        switch (loss) {
            case BoosterLoss.Squared _ -> out.writeByte(0);
            case BoosterLoss.Tweedie(double power) -> {
                out.writeByte(1);
                out.writeDouble(power);
            }
            case BoosterLoss.Pinball(double probability, double rounding) -> {
                out.writeByte(2);
                out.writeDouble(probability);
                out.writeDouble(rounding);
            }
        }
        out.writeShort(trees.size());
        for (RegressionTree tree : trees) {
            tree.write(out);
        }
    }

    static Booster read(DataInputStream in, int features) throws IOException {
        int kind = in.readUnsignedByte();
        BoosterLoss loss =
                switch (kind) {
                    case 0 -> new BoosterLoss.Squared();
                    case 1 -> new BoosterLoss.Tweedie(in.readDouble());
                    case 2 -> new BoosterLoss.Pinball(in.readDouble(), in.readDouble());
                    default -> throw new IOException("loss " + kind + " is unknown");
                };
        int count = in.readUnsignedShort();
        List<RegressionTree> trees = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            trees.add(RegressionTree.read(in, features));
        }
        return new Booster(loss, trees);
    }
}
