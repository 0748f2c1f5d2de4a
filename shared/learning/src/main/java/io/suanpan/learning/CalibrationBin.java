package io.suanpan.learning;

/**
 * One point of the calibration curve.
 *
 * @param rows in the bin
 * @param meanPredicted mean probability
 * @param meanObserved share of positives
 */
public record CalibrationBin(int rows, double meanPredicted, double meanObserved) {}
