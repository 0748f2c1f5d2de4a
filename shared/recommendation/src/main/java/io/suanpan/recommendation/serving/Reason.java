package io.suanpan.recommendation.serving;

import io.suanpan.core.JsonWritable;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Why a product is shown.
 *
 * @param kind {@code popular}: many bought it of late
 * @param text for customers
 * @param productIds of what the customer did, the strongest first; empty where nothing of it counts
 */
public record Reason(String kind, String text, List<String> productIds) implements JsonWritable {
    static final String POPULAR = "popular";

    public Reason {
        productIds = List.copyOf(productIds);
    }

    static Reason popular() {
        return new Reason(POPULAR, "Many customers bought it of late.", List.of());
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", kind);
        json.writeStringProperty("text", text);
        json.writeArrayPropertyStart("productIds");
        productIds.forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
