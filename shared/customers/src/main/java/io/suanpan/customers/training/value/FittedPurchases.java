package io.suanpan.customers.training.value;

import io.suanpan.customers.value.PurchaseModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model where its likelihood is largest.
 *
 * @param logLikelihood of all customers, without constants of the data
 * @param standardErrors by parameter, from the observed information; NaN where it is singular, as
 *     at the edge of the parameters' range
 */
public record FittedPurchases(
        PurchaseModel model, double logLikelihood, Map<String, Double> standardErrors) {
    public FittedPurchases {
        standardErrors = Collections.unmodifiableMap(new LinkedHashMap<>(standardErrors));
    }
}
