package io.suanpan.forecasting.ets;

import io.suanpan.forecasting.optimisation.Minimum;

/**
 * A form at its optimum.
 *
 * @param likelihood of the form
 * @param optimum coordinates and −2 log L but for a constant of the series
 * @param criterion AICc, damping not counted, but for the same constant
 */
record Candidate(Likelihood likelihood, Minimum optimum, double criterion) {}
