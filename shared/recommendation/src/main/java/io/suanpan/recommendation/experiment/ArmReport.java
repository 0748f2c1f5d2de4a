package io.suanpan.recommendation.experiment;

/**
 * What an arm gave so far.
 *
 * @param arm its name
 * @param units how many
 * @param conversionRate share of units that gave anything
 * @param valuePerUnit mean of what they gave
 */
public record ArmReport(String arm, long units, double conversionRate, double valuePerUnit) {}
