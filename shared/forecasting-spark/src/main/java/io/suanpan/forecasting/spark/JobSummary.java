package io.suanpan.forecasting.spark;

/**
 * What a job did.
 *
 * @param series that were forecast
 * @param refused that could not be; each has a line that says why
 */
public record JobSummary(long series, long refused) {}
