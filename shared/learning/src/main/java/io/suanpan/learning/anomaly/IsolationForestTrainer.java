package io.suanpan.learning.anomaly;

import io.suanpan.core.SuanpanException;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.Refusals;
import io.suanpan.learning.trees.Draws;
import io.suanpan.scoring.IsolationForest;
import io.suanpan.scoring.TreeEnsembleBuilder;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Isolation forest (Liu, Ting and Zhou 2008): each tree parts a small sample by random features at
 * random values, to a depth of ⌈log₂ sample⌉. Labels are not looked at. In plain Java, by one
 * thread; depends on the order of the rows through the draws, and on no feature's scale. O(trees ·
 * sample · log sample + rows · trees · log sample).
 */
public final class IsolationForestTrainer {
    /** The name in cards and requests. */
    public static final String NAME = "isolation-forest";

    private final IsolationForestOptions options;

    public IsolationForestTrainer(IsolationForestOptions options) {
        this.options = options;
    }

    /** Every hyper-parameter by name: for the model card. */
    public Map<String, String> parameters() {
        Map<String, String> map = new TreeMap<>();
        map.put("trees", Integer.toString(options.trees()));
        map.put("sampleRows", Integer.toString(options.sampleRows()));
        map.put("unusualShare", Double.toString(options.unusualShare()));
        map.put("missing", "where most rows go");
        map.put("library", "Suanpan's own");
        return Map.copyOf(map);
    }

    /**
     * @param rows two or more; categories by codes, of which rare ones should be the outer ones, as
     *     {@link io.suanpan.learning.table.Preparation} gives them
     * @throws SuanpanException {@code IMPOSSIBLE} where there are fewer than two rows, or all are
     *     alike; {@code MALFORMED} where a value is beyond float32
     */
    public IsolationForest train(LabelledRows rows, long seed) {
        requireDifferent(rows);
        int sampleRows = Math.min(options.sampleRows(), rows.rowCount());
        int mostCuts = Integer.SIZE - Integer.numberOfLeadingZeros(sampleRows - 1);
        TreeEnsembleBuilder trees = TreeEnsembleBuilder.boosting(rows.featureCount(), 0);
        var grower = new IsolationTreeGrower(rows, trees, mostCuts);
        SplittableRandom random = new SplittableRandom(seed);
        for (int tree = 0; tree < options.trees(); tree++) {
            SplittableRandom own = random.split();
            grower.grow(Draws.some(rows.rowCount(), sampleRows, own), own);
        }
        var forest = new IsolationForest(trees.build(), sampleRows, 1);
        return forest.withThreshold(threshold(scores(forest, rows)));
    }

    private static void requireDifferent(LabelledRows rows) {
        double[] first = rows.rowCount() == 0 ? new double[0] : rows.row(0);
        for (int row = 1; row < rows.rowCount(); row++) {
            if (!Arrays.equals(first, rows.row(row))) {
                return;
            }
        }
        throw Refusals.impossible(
                "None of " + rows.rowCount() + " rows differs from the others",
                "Give two rows or more that differ in a feature.");
    }

    /** The scores of all rows. */
    public static double[] scores(IsolationForest forest, LabelledRows rows) {
        double[] scores = new double[rows.rowCount()];
        double[] x = new double[rows.featureCount()];
        for (int row = 0; row < scores.length; row++) {
            rows.copyRow(row, x);
            scores[row] = forest.score(x);
        }
        return scores;
    }

    /** That of the last row of the share; of equal scores all count. */
    private double threshold(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int unusual = (int) Math.max(1, Math.round(options.unusualShare() * sorted.length));
        return sorted[sorted.length - unusual];
    }
}
