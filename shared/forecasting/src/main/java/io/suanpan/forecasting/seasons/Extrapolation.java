package io.suanpan.forecasting.seasons;

/** What follows a history. Immutable. */
@FunctionalInterface
interface Extrapolation {
    /** The next values. */
    double[] ahead(int horizon);
}
