package io.suanpan.recommendation.offpolicy;

/** How weights and rewards become a value. */
public enum Estimator {
    /** The mean of weighted rewards (Horvitz and Thompson 1952): unbiased. */
    IPS,
    /**
     * The same, at each position over the mean of the weights (Swaminathan and Joachims, "The
     * self-normalized estimator for counterfactual learning", NIPS 2015): slightly biased, never
     * outside of the rewards, and mostly nearer.
     */
    SNIPS,
    /**
     * What a reward model expects of the target, and the weighted error of that model on what was
     * shown (Dudík, Langford and Li, ICML 2011): unbiased whatever the model, and narrow where it
     * is good. Without a model it is IPS.
     */
    DOUBLY_ROBUST
}
