package io.suanpan.recommendation.serving;

import io.suanpan.core.JsonWritable;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Why a product is shown; never of something that the customer did not do.
 *
 * @param kind {@code bought}, {@code in-cart} or {@code viewed}: because of what the customer did;
 *     {@code popular}: many bought it of late; {@code chosen}: the shop wants it there; {@code
 *     again}: it was bought and may be bought again; of related products {@code alike} or {@code
 *     bought-together}
 * @param text for customers
 * @param productIds of what the customer did, the strongest first; empty where nothing of it counts
 */
public record Reason(String kind, String text, List<String> productIds) implements JsonWritable {
    public Reason {
        productIds = List.copyOf(productIds);
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
