package io.suanpan.recommendation.experiment;

/**
 * An arm against the first one.
 *
 * @param arm its name
 * @param conversion difference of the shares that gave anything
 * @param value difference of what a unit gave
 */
public record TreatmentReport(String arm, Comparison conversion, Comparison value) {}
