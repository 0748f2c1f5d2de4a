package io.suanpan.scoring;

/** How {@link BinaryModel#contributions} splits a score among the features. */
public enum Attribution {
    /**
     * Weight times distance from the training mean: exact Shapley values of a linear model under
     * independent features (Štrumbelj and Kononenko 2014).
     */
    LINEAR,
    /**
     * Exact path-dependent TreeSHAP in log-odds (Lundberg et al. 2020, Algorithm 2). The baseline
     * also takes the rounding remainder of the float32 sum, below 1e-4.
     */
    TREE_SHAP,
    /**
     * Exact path-dependent TreeSHAP in probability, all values multiplied by the one factor that
     * takes the probability's distance from its baseline to that of the log-odds. Ranks and signs
     * are those of the exact values, which {@link TreeEnsembleModel#treeShap} gives.
     */
    TREE_SHAP_RESCALED,
    /**
     * Integrated gradients from the training mean (Sundararajan et al. 2017), the integral in
     * closed form: exact for one hidden layer of rectifiers.
     */
    INTEGRATED_GRADIENTS,
    /**
     * Several models' contributions, each by its own method, added by the weights of a blend, or
     * multiplied by the one factor that a curve of calibration takes the score by.
     */
    COMPOSED
}
