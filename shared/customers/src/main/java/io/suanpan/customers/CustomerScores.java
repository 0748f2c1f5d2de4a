package io.suanpan.customers;

import io.suanpan.core.JsonWritable;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * All that the models say of one customer.
 *
 * @param asOf the moment of the features: nothing at or after it was seen
 * @param scores one for each model that is trained
 * @param features what the models saw, by name, four decimals; null where it is not known
 * @param value expected of the customer; null, and left out of the answer, where no value model was
 *     in use when the features were written; so are the next two
 * @param aliveProbability that the customer will ever buy again, 0 to 1, four decimals
 * @param expectedOrders days with an order expected within the value's horizon, four decimals
 */
public record CustomerScores(
        String customerId,
        Instant asOf,
        List<ModelScore> scores,
        Map<String, @Nullable Double> features,
        @Nullable CustomerValue value,
        @Nullable Double aliveProbability,
        @Nullable Double expectedOrders)
        implements JsonWritable {
    public CustomerScores {
        scores = List.copyOf(scores);
        features =
                features.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new TreeMap<>(features));
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("customerId", customerId);
        json.writeStringProperty("asOf", asOf.toString());
        json.writeArrayPropertyStart("scores");
        scores.forEach(score -> score.writeTo(json));
        json.writeEndArray();
        json.writeObjectPropertyStart("features");
        features.forEach((name, number) -> Reason.writeNumber(json, name, number));
        json.writeEndObject();
        writeOutlook(json);
        json.writeEndObject();
    }

    private void writeOutlook(JsonGenerator json) {
        if (value != null) {
            json.writeName("value");
            value.writeTo(json);
        }
        if (aliveProbability != null) {
            json.writeNumberProperty("aliveProbability", aliveProbability);
        }
        if (expectedOrders != null) {
            json.writeNumberProperty("expectedOrders", expectedOrders);
        }
    }
}
