package io.suanpan.forecasting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a fit says of itself.
 *
 * @param form the model in the field's notation, as ETS(A,Ad,M) or ARIMA(0,1,1)
 * @param parameters by name, in the order of the paper; empty for what has none
 * @param logLikelihood NaN where the model has none
 * @param criterion AICc, less is better; NaN where the model has none
 */
public record ModelSummary(
        String form, Map<String, Double> parameters, double logLikelihood, double criterion) {
    public ModelSummary {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Of a model without a likelihood. */
    public static ModelSummary of(String form, Map<String, Double> parameters) {
        return new ModelSummary(form, parameters, Double.NaN, Double.NaN);
    }
}
