package io.suanpan.core;

/**
 * What a model's input means, carried by its card so that whoever scores can also explain.
 *
 * @param name the stable name, as in {@code days_since_last_order}
 * @param label plain words, as in {@code days since the last order}
 * @param unit {@code days}, {@code orders}, {@code GBP}, {@code share}; empty where it has none
 */
public record FeatureDoc(String name, String label, String unit) {

    public static FeatureDoc of(JsonFields fields) {
        return new FeatureDoc(fields.text("name"), fields.text("label"), fields.text("unit"));
    }
}
