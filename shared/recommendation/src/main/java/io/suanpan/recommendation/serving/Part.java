package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.Recommender;

/**
 * One recommender of the model.
 *
 * @param method that made it
 */
public record Part(String method, Recommender recommender) {}
