package io.suanpan.recommendation.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.core.JsonWritable;
import io.suanpan.recommendation.running.DealtArm;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What to show to somebody now.
 *
 * @param customerId null where nobody is known by an id
 * @param basis {@code session} where something was done since the training, {@code history} where
 *     it is from what the customer did before, {@code popular} where nothing is known
 * @param method that ranked those with a history
 * @param asOf until when the model knows the shop
 * @param currency of all money, ISO 4217
 * @param experiment in which arm of which experiment this was answered; null where in none
 * @param items the best first
 * @param notes for people: why the answer is shorter or other than wished
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recommendations(
        @Nullable String customerId,
        String modelVersion,
        Instant asOf,
        String method,
        String currency,
        String basis,
        @Nullable DealtArm experiment,
        List<RecommendedItem> items,
        List<String> notes)
        implements JsonWritable {
    public Recommendations {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        if (customerId != null) {
            json.writeStringProperty("customerId", customerId);
        }
        json.writeStringProperty("modelVersion", modelVersion);
        json.writeStringProperty("asOf", asOf.toString());
        json.writeStringProperty("method", method);
        json.writeStringProperty("currency", currency);
        json.writeStringProperty("basis", basis);
        if (experiment != null) {
            json.writeObjectPropertyStart("experiment");
            json.writeStringProperty("name", experiment.name());
            json.writeStringProperty("arm", experiment.arm());
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("items");
        items.forEach(item -> item.writeTo(json));
        json.writeEndArray();
        json.writeArrayPropertyStart("notes");
        notes.forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
