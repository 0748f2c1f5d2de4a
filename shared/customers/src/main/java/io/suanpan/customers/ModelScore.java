package io.suanpan.customers;

import java.util.List;

/**
 * What one model says of a customer.
 *
 * @param model as in {@code churn}
 * @param modelVersion of the registry
 * @param horizonDays what the probability is about: the days after the date of the features
 * @param probability 0 to 1, four decimals
 * @param percentile share of the shop's customers with a lower score, 0 to 100, one decimal
 * @param band the percentile in fifths
 * @param reasons the weightiest first, one of each topic
 */
public record ModelScore(
        String model,
        String modelVersion,
        int horizonDays,
        double probability,
        double percentile,
        Band band,
        List<Reason> reasons) {
    public ModelScore {
        reasons = List.copyOf(reasons);
    }
}
