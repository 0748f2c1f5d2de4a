package io.suanpan.customers;

import io.suanpan.core.JsonWritable;
import java.util.List;
import tools.jackson.core.JsonGenerator;

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
        List<Reason> reasons)
        implements JsonWritable {
    public ModelScore {
        reasons = List.copyOf(reasons);
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("model", model);
        json.writeStringProperty("modelVersion", modelVersion);
        json.writeNumberProperty("horizonDays", horizonDays);
        json.writeNumberProperty("probability", probability);
        json.writeNumberProperty("percentile", percentile);
        json.writeStringProperty("band", band.label());
        json.writeArrayPropertyStart("reasons");
        reasons.forEach(reason -> reason.writeTo(json));
        json.writeEndArray();
        json.writeEndObject();
    }
}
