/**
 * Latent factors: a short vector for each customer and each item, whose inner product says how well
 * they suit each other. Implicit alternating least squares, and Bayesian personalised ranking.
 */
@NullMarked
package io.suanpan.recommendation.factors;

import org.jspecify.annotations.NullMarked;
