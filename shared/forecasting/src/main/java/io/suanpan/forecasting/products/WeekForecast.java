package io.suanpan.forecasting.products;

import io.suanpan.core.JsonWritable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * One week to come.
 *
 * @param weekStart a Monday
 * @param mean as in {@link Expected}
 * @param stockOutProbability that what is on hand is used up by the end of the week, if nothing
 *     arrives; null where the stock is not known
 */
public record WeekForecast(
        LocalDate weekStart, double mean, long low, long high, @Nullable Double stockOutProbability)
        implements JsonWritable {

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("weekStart", weekStart.toString());
        new Expected(mean, low, high).writeFields(json);
        if (stockOutProbability != null) {
            json.writeNumberProperty("stockOutProbability", stockOutProbability);
        }
        json.writeEndObject();
    }
}
