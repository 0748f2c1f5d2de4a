package io.suanpan.customers.training.segments;

/**
 * A mixture fitted to points.
 *
 * @param logLikelihood of all points
 * @param bic Bayes' information criterion of G. Schwarz (1978), parameters · ln n - 2 · log
 *     likelihood: the smaller the better
 * @param rounds of expectation and maximisation
 */
public record MixtureFit(MixtureModel model, double logLikelihood, double bic, int rounds) {}
