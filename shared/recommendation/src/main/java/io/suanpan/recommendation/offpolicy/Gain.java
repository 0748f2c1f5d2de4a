package io.suanpan.recommendation.offpolicy;

/**
 * What the target would have earned more than what was shown did, for a list.
 *
 * @param value below 0 where it would have earned less; NaN without lists
 * @param lower end of the interval
 * @param upper end of the interval
 */
public record Gain(double value, double lower, double upper) {}
