package io.suanpan.forecasting.products;

import io.suanpan.core.JsonWritable;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;

/**
 * A week that was not taken as it was sold.
 *
 * @param kind {@code stock-out}: what the empty days would have sold is added; {@code outlier}: it
 *     is cut to the highest that would not stand out
 * @param units that were sold
 * @param usedUnits that the forecast was made from
 */
public record Treatment(String kind, LocalDate weekStart, int units, double usedUnits)
        implements JsonWritable {
    static final String STOCK_OUT = "stock-out";
    static final String OUTLIER = "outlier";

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", kind);
        json.writeStringProperty("weekStart", weekStart.toString());
        json.writeNumberProperty("units", units);
        json.writeNumberProperty("usedUnits", Rounded.three(usedUnits));
        json.writeEndObject();
    }
}
