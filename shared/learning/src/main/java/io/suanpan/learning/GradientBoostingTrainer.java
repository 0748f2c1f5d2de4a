package io.suanpan.learning;

import io.suanpan.scoring.TreeEnsembleModel;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.Dataset;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;

/**
 * Gradient boosting of trees on the logistic loss (Chen and Guestrin 2016; XGBoost through Tribuo,
 * histogram method). Values are taken as float32; a missing value goes where each split learned to
 * send it. The model's margins are XGBoost's bit by bit.
 */
public final class GradientBoostingTrainer implements RoundTrainer {
    /** The name in cards and requests. */
    public static final String NAME = "gradient-boosting";

    private final GradientBoostingOptions options;

    public GradientBoostingTrainer(GradientBoostingOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int rounds() {
        return options.rounds();
    }

    @Override
    public GradientBoostingTrainer withRounds(int rounds) {
        return new GradientBoostingTrainer(options.withRounds(rounds));
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> map = new TreeMap<>();
        map.put("rounds", Integer.toString(options.rounds()));
        map.put("learningRate", Double.toString(options.learningRate()));
        map.put("maxDepth", Integer.toString(options.maxDepth()));
        map.put("minChildWeight", Double.toString(options.minChildWeight()));
        map.put("lambda", Double.toString(options.lambda()));
        map.put("rowShare", Double.toString(options.rowShare()));
        map.put("featureShare", Double.toString(options.featureShare()));
        map.put("bins", Integer.toString(options.bins()));
        map.put("threads", Integer.toString(options.threads()));
        map.put("treeMethod", "hist");
        map.put("missing", "learned direction");
        map.put("library", "Tribuo 4.3.2, XGBoost 1.6.2");
        return Map.copyOf(map);
    }

    @Override
    public TreeEnsembleModel train(LabelledRows rows, long seed) {
        MutableDataset<Label> dataset = dataset(rows);
        Booster booster = booster(dataset, seed);
        try {
            int[] featureOf = TribuoRows.featureOf(dataset.getFeatureIDMap());
            return XGBoostExport.model(booster.toByteArray("json"), rows.featureCount(), featureOf);
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not write its model.", e);
        } finally {
            booster.dispose();
        }
    }

    static MutableDataset<Label> dataset(LabelledRows rows) {
        rows.requireTrainable();
        if (rows.emptyFeatures().size() == rows.featureCount()) {
            throw Refusals.impossible(
                    "No row has any feature", "Give rows with at least one value.");
        }
        return TribuoRows.dataset(rows, FloatRows::copy);
    }

    Booster booster(Dataset<Label> dataset, long seed) {
        return new TribuoBoosting(options.rounds(), settings(options, seed)).booster(dataset);
    }

    static Map<String, Object> settings(GradientBoostingOptions options, long seed) {
        Map<String, Object> map = new HashMap<>();
        map.put("booster", "gbtree");
        map.put("objective", "binary:logistic");
        map.put("base_score", 0.5);
        map.put("tree_method", "hist");
        map.put("eta", options.learningRate());
        map.put("max_depth", options.maxDepth());
        map.put("min_child_weight", options.minChildWeight());
        map.put("lambda", options.lambda());
        map.put("subsample", options.rowShare());
        map.put("colsample_bytree", options.featureShare());
        map.put("max_bin", options.bins());
        map.put("nthread", options.threads());
        // XGBoost's seed is an int.
        map.put("seed", Long.hashCode(seed) & Integer.MAX_VALUE);
        map.put("verbosity", 0);
        return map;
    }
}
