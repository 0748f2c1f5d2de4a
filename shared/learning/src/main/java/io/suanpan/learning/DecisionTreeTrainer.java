package io.suanpan.learning;

import io.suanpan.scoring.TreeEnsembleModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tribuo.Dataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.common.tree.TreeModel;

/**
 * One classification tree (CART, Breiman et al. 1984; Tribuo): each split takes the most off the
 * Gini impurity, thresholds lie halfway between neighbouring values, a leaf gives the share of
 * positives among its rows. Values are taken as float32; a missing value stands at its training
 * mean. The model's probabilities are Tribuo's bit by bit. Neither the order of the rows nor the
 * seed changes the tree.
 */
public final class DecisionTreeTrainer implements BinaryTrainer {
    /** The name in cards and requests. */
    public static final String NAME = "decision-tree";

    private static final float ALL_FEATURES = 1f;

    private final DecisionTreeOptions options;

    public DecisionTreeTrainer(DecisionTreeOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> map = new TreeMap<>();
        map.put("maxDepth", Integer.toString(options.maxDepth()));
        map.put("minSplitRows", Integer.toString(options.minSplitRows()));
        map.put("minImpurityDecrease", Double.toString(options.minImpurityDecrease()));
        map.put("bins", Integer.toString(options.bins()));
        map.put("impurity", "Gini");
        map.put("missing", "mean");
        map.put("library", "Tribuo 4.3.2");
        return Map.copyOf(map);
    }

    @Override
    public TreeEnsembleModel train(LabelledRows rows, long seed) {
        rows.requireTrainable();
        Scaler scaler = Scaler.of(rows);
        TreeModel<Label> tree = fit(dataset(rows, scaler, options.bins()), seed);
        return TribuoTreeExport.model(List.of(tree), rows, scaler);
    }

    static Dataset<Label> dataset(LabelledRows rows, Scaler scaler, int bins) {
        return TribuoRows.dataset(rows, FeatureBins.of(rows, scaler, bins));
    }

    TreeModel<Label> fit(Dataset<Label> dataset, long seed) {
        return new CARTClassificationTrainer(
                        options.maxDepth(),
                        options.minSplitRows(),
                        (float) options.minImpurityDecrease(),
                        ALL_FEATURES,
                        new GiniIndex(),
                        seed)
                .train(dataset);
    }
}
