package io.suanpan.forecasting.ets;

/**
 * How fast the states follow the errors.
 *
 * @param alpha of the level
 * @param beta of the slope; 0 without one
 * @param gamma of the season; 0 without one
 * @param phi how much of a slope is left a step later; 1 where it is not damped
 */
record Smoothing(double alpha, double beta, double gamma, double phi) {}
