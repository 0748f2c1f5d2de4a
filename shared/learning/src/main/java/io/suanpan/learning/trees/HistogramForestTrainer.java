package io.suanpan.learning.trees;

import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.TreeEnsembleBuilder;
import io.suanpan.scoring.TreeEnsembleModel;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Random forest (Breiman 2001) or extremely randomised trees (Geurts, Ernst and Wehenkel 2006) on
 * histograms: the mean of the shares of yes in the leaves. In plain Java, by one thread; depends on
 * the order of the rows through the draws. O(trees · rows · √features · depth).
 */
public final class HistogramForestTrainer implements BinaryTrainer {
    /** The names in cards and requests. */
    public static final String NAME = "histogram-forest";

    public static final String EXTRA_NAME = "extra-trees";

    private final ForestOptions options;

    public HistogramForestTrainer(ForestOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return options.randomCuts() ? EXTRA_NAME : NAME;
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> map = new TreeMap<>();
        map.put("trees", Integer.toString(options.trees()));
        map.put("minLeafRows", Integer.toString(options.minLeafRows()));
        map.put("maxDepth", Integer.toString(options.maxDepth()));
        map.put("featureShare", Double.toString(options.featureShare()));
        map.put("bins", Integer.toString(options.bins()));
        map.put("missing", "learned direction");
        map.put("library", "Suanpan's own");
        return Map.copyOf(map);
    }

    @Override
    public TreeEnsembleModel train(LabelledRows rows, long seed) {
        rows.requireTrainable();
        Bins bins = Bins.of(rows, options.bins());
        BinnedRows binned = BinnedRows.of(rows, bins);
        var grower = new ForestTreeGrower(options, binned, bins, rows.labels());
        TreeEnsembleBuilder trees = TreeEnsembleBuilder.averaging(rows.featureCount());
        SplittableRandom random = new SplittableRandom(seed);
        for (int tree = 0; tree < options.trees(); tree++) {
            SplittableRandom own = random.split();
            grower.grow(sample(rows.rowCount(), own), own).exportAveraged(trees, bins);
        }
        return trees.build();
    }

    private int[] sample(int count, SplittableRandom random) {
        int[] sample = new int[count];
        Arrays.setAll(sample, row -> options.randomCuts() ? row : random.nextInt(count));
        return sample;
    }
}
