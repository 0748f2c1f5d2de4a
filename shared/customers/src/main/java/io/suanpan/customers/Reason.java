package io.suanpan.customers;

import io.suanpan.core.JsonWritable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * One thing about a customer that moves a score.
 *
 * @param feature its stable name
 * @param label what it is, in plain words
 * @param value of the customer; null where it is not known
 * @param unit of the value; empty where it has none
 * @param contribution of the feature's topic to the log-odds: above 0 where it raises the
 *     probability
 * @param text the reason as a clause, as in {@code ordered 3 days ago (typical: 51 days): raises
 *     the chance of an order}
 */
public record Reason(
        String feature,
        String label,
        @Nullable Double value,
        String unit,
        double contribution,
        String text)
        implements JsonWritable {

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("feature", feature);
        json.writeStringProperty("label", label);
        writeNumber(json, "value", value);
        json.writeStringProperty("unit", unit);
        json.writeNumberProperty("contribution", contribution);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    static void writeNumber(JsonGenerator json, String name, @Nullable Double value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }
}
