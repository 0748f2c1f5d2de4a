package io.suanpan.recommendation.serving;

import io.suanpan.core.JsonWritable;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * What to show on a product's page.
 *
 * @param name of the product; empty where it is not known
 * @param asOf until when the model knows the shop
 * @param currency of all money, ISO 4217
 * @param substitutes what can stand for it, the most alike first
 * @param complements what goes with it, the likeliest first
 */
public record RelatedAnswer(
        String productId,
        String name,
        String category,
        String modelVersion,
        Instant asOf,
        String currency,
        List<RecommendedItem> substitutes,
        List<RecommendedItem> complements)
        implements JsonWritable {
    public RelatedAnswer {
        substitutes = List.copyOf(substitutes);
        complements = List.copyOf(complements);
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("productId", productId);
        json.writeStringProperty("name", name);
        json.writeStringProperty("category", category);
        json.writeStringProperty("modelVersion", modelVersion);
        json.writeStringProperty("asOf", asOf.toString());
        json.writeStringProperty("currency", currency);
        json.writeArrayPropertyStart("substitutes");
        substitutes.forEach(item -> item.writeTo(json));
        json.writeEndArray();
        json.writeArrayPropertyStart("complements");
        complements.forEach(item -> item.writeTo(json));
        json.writeEndArray();
        json.writeEndObject();
    }
}
