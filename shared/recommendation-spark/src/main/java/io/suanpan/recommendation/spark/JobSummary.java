package io.suanpan.recommendation.spark;

/**
 * What a job did.
 *
 * @param items that the model knows
 * @param modelBytes that it is kept in
 */
public record JobSummary(String method, int items, long modelBytes) {}
