package io.suanpan.gateway;

/** Units as CloudWatch names them. */
public enum MetricUnit {
    COUNT("Count"),
    MILLISECONDS("Milliseconds"),
    SECONDS("Seconds"),
    BYTES("Bytes"),
    PERCENT("Percent"),
    NONE("None");

    private final String label;

    MetricUnit(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
