package io.suanpan.forecasting.products;

import io.suanpan.core.JsonWritable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * How long what is there will last.
 *
 * @param countedOn at whose end it was so
 * @param lastsUntil the first day without stock if the expected units sell and nothing arrives;
 *     null where it lasts beyond the horizon
 */
public record StockOutlook(
        LocalDate countedOn, int onHand, int onOrder, @Nullable LocalDate lastsUntil)
        implements JsonWritable {

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("countedOn", countedOn.toString());
        json.writeNumberProperty("onHand", onHand);
        json.writeNumberProperty("onOrder", onOrder);
        if (lastsUntil != null) {
            json.writeStringProperty("lastsUntil", lastsUntil.toString());
        }
        json.writeEndObject();
    }
}
