package io.suanpan.recommendation.serving;

/** What a recommender of the model is asked for. */
public enum Role {
    /** Customers with a history. */
    CUSTOMER,
    /** Those of whom nothing is known, and what fills up where nothing else suits. */
    POPULAR
}
