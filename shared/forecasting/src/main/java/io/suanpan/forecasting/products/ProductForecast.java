package io.suanpan.forecasting.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.core.JsonWritable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * How much of one product will sell.
 *
 * @param name empty where it is not known; the same for the category
 * @param asOf the first week; nothing from then on was looked at
 * @param modelVersion that says how to forecast
 * @param method by its name
 * @param horizonWeeks that are forecast
 * @param level share of the futures within the bounds, in percent
 * @param weeks one after the other
 * @param total of all of them; its bounds are those of the sum, which are narrower than the sum of
 *     the bounds
 * @param explanation how it was made, in plain words
 * @param treated weeks that were not taken as they were sold
 * @param stock null where it is not known
 * @param history null where many were asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductForecast(
        String productId,
        String name,
        String category,
        LocalDate asOf,
        String modelVersion,
        String method,
        int horizonWeeks,
        int level,
        List<WeekForecast> weeks,
        Expected total,
        String explanation,
        List<Treatment> treated,
        @Nullable StockOutlook stock,
        @Nullable PastSales history)
        implements JsonWritable {
    public ProductForecast {
        weeks = List.copyOf(weeks);
        treated = List.copyOf(treated);
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("productId", productId);
        json.writeStringProperty("name", name);
        json.writeStringProperty("category", category);
        json.writeStringProperty("asOf", asOf.toString());
        json.writeStringProperty("modelVersion", modelVersion);
        json.writeStringProperty("method", method);
        json.writeNumberProperty("horizonWeeks", horizonWeeks);
        json.writeNumberProperty("level", level);
        writeAll(json, "weeks", weeks);
        write(json, "total", total);
        json.writeStringProperty("explanation", explanation);
        writeAll(json, "treated", treated);
        if (stock != null) {
            write(json, "stock", stock);
        }
        if (history != null) {
            write(json, "history", history);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, JsonWritable value) {
        json.writeName(name);
        value.writeTo(json);
    }

    private static void writeAll(
            JsonGenerator json, String name, List<? extends JsonWritable> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> value.writeTo(json));
        json.writeEndArray();
    }
}
