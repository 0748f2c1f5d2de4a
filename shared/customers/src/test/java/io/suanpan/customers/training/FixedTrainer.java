package io.suanpan.customers.training;

import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.LinearModel;
import java.util.Arrays;
import java.util.Map;

/** Learns nothing but the share of positives: the worst that anybody would promote. */
final class FixedTrainer implements BinaryTrainer {
    @Override
    public String name() {
        return "fixed";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public BinaryModel train(LabelledRows rows, long seed) {
        int width = rows.featureCount();
        double[] ones = new double[width];
        Arrays.fill(ones, 1);
        double share = (double) rows.positives() / rows.rowCount();
        return new LinearModel(
                new double[width], ones, new double[width], Math.log(share / (1 - share)));
    }
}
