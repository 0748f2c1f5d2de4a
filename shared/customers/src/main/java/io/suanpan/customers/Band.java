package io.suanpan.customers;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a customer stands among all: fifths of the shop's customers, so that a band always holds
 * about as many, whatever the model's probabilities are. A percentile on a border belongs to the
 * upper band.
 */
public enum Band {
    @JsonProperty("very-low")
    VERY_LOW,
    @JsonProperty("low")
    LOW,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("high")
    HIGH,
    @JsonProperty("very-high")
    VERY_HIGH;

    /** As in answers. */
    String label() {
        return switch (this) {
            case VERY_LOW -> "very-low";
            case LOW -> "low";
            case MEDIUM -> "medium";
            case HIGH -> "high";
            case VERY_HIGH -> "very-high";
        };
    }

    /**
     * @param percentile 0 to 100
     */
    static Band of(double percentile) {
        return values()[Math.min(values().length - 1, (int) (percentile / 20))];
    }
}
