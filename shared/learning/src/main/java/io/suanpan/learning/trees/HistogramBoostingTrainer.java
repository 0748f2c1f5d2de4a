package io.suanpan.learning.trees;

import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.RoundCurve;
import io.suanpan.learning.StoppingTrainer;
import io.suanpan.scoring.Logistic;
import io.suanpan.scoring.TreeEnsembleModel;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gradient boosting of trees on histograms, second order, for the log loss (Friedman 2001; Chen and
 * Guestrin 2016), grown leaf by leaf (Ke et al. 2017). A missing value goes where the gain is
 * greater. Rows and features are drawn for each tree. In plain Java, by one thread.
 *
 * <p>With a row share of 1 the model does not depend on the order of the rows but by rounding of
 * sums; it depends on values by their order alone where a feature has no more distinct ones than
 * bins. O(rounds · rows · features · depth).
 */
public final class HistogramBoostingTrainer implements StoppingTrainer {
    /** The name in cards and requests. */
    public static final String NAME = "histogram-boosting";

    private final BoostingOptions options;

    public HistogramBoostingTrainer(BoostingOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> map = new TreeMap<>();
        map.put("rounds", Integer.toString(options.rounds()));
        map.put("learningRate", Double.toString(options.learningRate()));
        map.put("maxLeaves", Integer.toString(options.maxLeaves()));
        map.put("maxDepth", Integer.toString(options.maxDepth()));
        map.put("minChildWeight", Double.toString(options.minChildWeight()));
        map.put("lambda", Double.toString(options.lambda()));
        map.put("rowShare", Double.toString(options.rowShare()));
        map.put("featureShare", Double.toString(options.featureShare()));
        map.put("bins", Integer.toString(options.bins()));
        map.put("missing", "learned direction");
        map.put("library", "Suanpan's own");
        return Map.copyOf(map);
    }

    @Override
    public int rounds() {
        return options.rounds();
    }

    @Override
    public HistogramBoostingTrainer withRounds(int rounds) {
        return new HistogramBoostingTrainer(options.withRounds(rounds));
    }

    @Override
    public TreeEnsembleModel train(LabelledRows rows, long seed) {
        rows.requireTrainable();
        BoostingRun run = new BoostingRun(options, rows, seed);
        for (int round = 0; round < options.rounds(); round++) {
            run.round();
        }
        return run.model();
    }

    @Override
    public RoundCurve train(LabelledRows rows, LabelledRows watched, int patience, long seed) {
        rows.requireTrainable();
        BoostingRun run = new BoostingRun(options, rows, seed);
        BinnedRows others = BinnedRows.of(watched, run.bins());
        double[] scores = new double[watched.rowCount()];
        Arrays.fill(scores, run.base());
        double[] losses = new double[options.rounds()];
        int best = 0;
        int round = 0;
        while (round < losses.length && round - best < patience) {
            BinnedTree tree = run.round();
            double sum = 0;
            for (int row = 0; row < scores.length; row++) {
                scores[row] += tree.valueOf(others, run.bins(), row);
                double p = Logistic.probability(scores[row]);
                sum += BinaryEvaluation.logLoss(p, watched.label(row));
            }
            losses[round] = sum / scores.length;
            best = losses[round] < losses[best] ? round : best;
            round++;
        }
        return new RoundCurve(run.model(), Arrays.copyOf(losses, round));
    }
}
