package io.suanpan.scoring;

/** What the leaves of a tree ensemble hold and how they become one number. */
public enum Aggregation {
    /**
     * Boosting: base + Σ leaf in float32, tree by tree, as XGBoost does; a value goes left where
     * {@code (float) x < threshold}.
     */
    SUM_OF_LOG_ODDS,
    /**
     * CART and random forest: Σ leaf/n over Σ (leaf + rest)/n in double (1/n in float32), tree by
     * tree, as Tribuo's fully weighted vote does; a single tree gives its leaf. A value goes left
     * where {@code (float) x <= threshold}.
     */
    MEAN_OF_PROBABILITIES
}
