package io.suanpan.recommendation.offpolicy;

/**
 * On what the reward of a position may depend. The more is allowed, the less has to be believed and
 * the wider is the interval; an estimate is unbiased only where its assumption holds.
 */
public enum Dependence {
    /**
     * On the item there alone: clicks by the position-based model. Weights are ratios of the
     * chances of the item at the position (Li et al., "Offline evaluation of ranking policies with
     * click models", KDD 2018).
     */
    OWN_ITEM,
    /**
     * On the items from the top down to it: somebody who looks from above and stops somewhere.
     * Weights are ratios of the chances of that part of the list (McInerney et al., "Counterfactual
     * evaluation of slate recommendations with sequential reward interactions", KDD 2020).
     */
    ITEMS_ABOVE,
    /** On the whole list. Weights are ratios of the chances of the list. */
    WHOLE_LIST
}
