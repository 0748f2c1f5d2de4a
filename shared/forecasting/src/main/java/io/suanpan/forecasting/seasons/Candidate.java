package io.suanpan.forecasting.seasons;

/**
 * One way to go on, to be weighed against others.
 *
 * @param label as the summary calls it
 */
record Candidate(String label, Extrapolation extrapolation) {}
