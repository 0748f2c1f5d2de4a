package io.suanpan.customers;

import io.suanpan.core.JsonWritable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What a customer is expected to bring within the horizon after the date of the features: money of
 * its orders, less what of them comes back within it.
 *
 * @param modelVersion of the registry
 * @param horizonDays the days that it is about
 * @param currency of all amounts: that of most orders
 * @param expectedMinor expected money, in minor units; 0 or more
 * @param lowMinor one in ten customers of such a value brought less
 * @param highMinor one in ten brought more
 * @param trainedHorizonDays the days that the model was trained for, where terms were asked for;
 *     null, and left out of the answer, where they were not; so is the next
 * @param discountRate for a year, by which all amounts are discounted
 */
public record CustomerValue(
        String modelVersion,
        int horizonDays,
        String currency,
        long expectedMinor,
        long lowMinor,
        long highMinor,
        @Nullable Integer trainedHorizonDays,
        @Nullable Double discountRate)
        implements JsonWritable {

    /** Over the trained horizon, not discounted. */
    public CustomerValue(
            String modelVersion,
            int horizonDays,
            String currency,
            long expectedMinor,
            long lowMinor,
            long highMinor) {
        this(modelVersion, horizonDays, currency, expectedMinor, lowMinor, highMinor, null, null);
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("modelVersion", modelVersion);
        json.writeNumberProperty("horizonDays", horizonDays);
        json.writeStringProperty("currency", currency);
        json.writeNumberProperty("expectedMinor", expectedMinor);
        json.writeNumberProperty("lowMinor", lowMinor);
        json.writeNumberProperty("highMinor", highMinor);
        if (trainedHorizonDays != null) {
            json.writeNumberProperty("trainedHorizonDays", trainedHorizonDays);
        }
        if (discountRate != null) {
            json.writeNumberProperty("discountRate", discountRate);
        }
        json.writeEndObject();
    }
}
