package io.suanpan.customers;

import io.suanpan.core.JsonWritable;
import tools.jackson.core.JsonGenerator;

/**
 * What a customer is expected to bring within the horizon after the date of the features: money of
 * its orders, returns not taken off.
 *
 * @param modelVersion of the registry
 * @param horizonDays the days that it is about
 * @param currency of all amounts: that of most orders
 * @param expectedMinor expected money, in minor units; 0 or more
 * @param lowMinor one in ten customers of such a value brought less
 * @param highMinor one in ten brought more
 */
public record CustomerValue(
        String modelVersion,
        int horizonDays,
        String currency,
        long expectedMinor,
        long lowMinor,
        long highMinor)
        implements JsonWritable {

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("modelVersion", modelVersion);
        json.writeNumberProperty("horizonDays", horizonDays);
        json.writeStringProperty("currency", currency);
        json.writeNumberProperty("expectedMinor", expectedMinor);
        json.writeNumberProperty("lowMinor", lowMinor);
        json.writeNumberProperty("highMinor", highMinor);
        json.writeEndObject();
    }
}
