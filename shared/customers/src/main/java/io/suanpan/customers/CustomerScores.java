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
 */
public record CustomerScores(
        String customerId,
        Instant asOf,
        List<ModelScore> scores,
        Map<String, @Nullable Double> features)
        implements JsonWritable {
    public CustomerScores {
        scores = List.copyOf(scores);
        features = Collections.unmodifiableMap(new TreeMap<>(features));
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
        features.forEach((name, value) -> Reason.writeNumber(json, name, value));
        json.writeEndObject();
        json.writeEndObject();
    }
}
