package io.suanpan.forecasting.products;

import io.suanpan.core.JsonWritable;
import tools.jackson.core.JsonGenerator;

/**
 * Units that will sell over some time.
 *
 * @param mean expected
 * @param low half of what lies outside the level lies below it
 * @param high half of what lies outside the level lies above it
 */
public record Expected(double mean, long low, long high) implements JsonWritable {

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        writeFields(json);
        json.writeEndObject();
    }

    void writeFields(JsonGenerator json) {
        json.writeNumberProperty("mean", mean);
        json.writeNumberProperty("low", low);
        json.writeNumberProperty("high", high);
    }
}
