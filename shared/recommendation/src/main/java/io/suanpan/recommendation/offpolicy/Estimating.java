package io.suanpan.recommendation.offpolicy;

/** An estimate as a function of how often each list counts, for the log as it is and resampled. */
interface Estimating {
    /**
     * @param counts one for each list
     */
    double value(int[] counts);

    /** How much each list moves the value, times the number of lists; their mean is 0. */
    double[] influences();
}
