package io.suanpan.recommendation.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.core.JsonWritable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A product to show.
 *
 * @param rank from 1
 * @param name empty where it is not known
 * @param category empty where it is not known
 * @param priceMinor null where it is not known
 * @param score by which it was ranked; scales differ between reasons
 * @param due when it is bought again; null where that was not asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendedItem(
        int rank,
        String productId,
        String name,
        String category,
        @Nullable Long priceMinor,
        double score,
        Reason reason,
        @Nullable Due due)
        implements JsonWritable {

    static RecommendedItem of(int rank, ItemFacts item, float score, Reason reason) {
        return new RecommendedItem(
                rank,
                item.id(),
                item.name(),
                item.category(),
                item.priceMinor(),
                score,
                reason,
                null);
    }

    RecommendedItem with(Due when) {
        return new RecommendedItem(
                rank, productId, name, category, priceMinor, score, reason, when);
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("rank", rank);
        json.writeStringProperty("productId", productId);
        json.writeStringProperty("name", name);
        json.writeStringProperty("category", category);
        if (priceMinor != null) {
            json.writeNumberProperty("priceMinor", priceMinor);
        }
        json.writeNumberProperty("score", score);
        json.writeName("reason");
        reason.writeTo(json);
        if (due != null) {
            json.writeName("due");
            due.writeTo(json);
        }
        json.writeEndObject();
    }
}
