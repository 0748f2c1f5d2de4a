package io.suanpan.learning;

import io.suanpan.scoring.TreeEnsembleModel;
import java.util.Map;
import java.util.TreeMap;
import org.tribuo.Dataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.ensemble.EnsembleModel;

/**
 * Random forest (Breiman 2001; Tribuo): trees as in {@link DecisionTreeTrainer}, each on a
 * bootstrap sample of the rows and, at each split, on a random choice of the features; the
 * probability is the mean of the leaves. Values are taken as float32; a missing value stands at its
 * training mean. The model's probabilities are Tribuo's bit by bit. Which rows a sample draws
 * depends on their order.
 */
public final class RandomForestTrainer implements BinaryTrainer {
    /** The name in cards and requests. */
    public static final String NAME = "random-forest";

    private final RandomForestOptions options;

    public RandomForestTrainer(RandomForestOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> map = new TreeMap<>();
        int features = options.featuresPerSplit();
        map.put("trees", Integer.toString(options.trees()));
        map.put("maxDepth", Integer.toString(options.maxDepth()));
        map.put("minSplitRows", Integer.toString(options.minSplitRows()));
        map.put("featuresPerSplit", features == 0 ? "square root" : Integer.toString(features));
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
        EnsembleModel<Label> forest =
                fit(DecisionTreeTrainer.dataset(rows, scaler, options.bins()), seed);
        return TribuoTreeExport.model(forest.getModels(), rows, scaler);
    }

    EnsembleModel<Label> fit(Dataset<Label> dataset, long seed) {
        // The complement: samples and features must not be drawn from one stream.
        CARTClassificationTrainer tree =
                new CARTClassificationTrainer(
                        options.maxDepth(),
                        options.minSplitRows(),
                        0,
                        share(dataset.getFeatureMap().size()),
                        new GiniIndex(),
                        ~seed);
        return new org.tribuo.common.tree.RandomForestTrainer<>(
                        tree, new FullyWeightedVotingCombiner(), options.trees(), seed)
                .train(dataset);
    }

    /** Tribuo takes a share, rounds share · features, and refuses a share of 1. */
    private float share(int features) {
        float share = (float) options.featuresPerSplitOf(features) / features;
        return Math.min(share, Math.nextDown(1f));
    }
}
