package io.suanpan.recommendation.replay;

import io.suanpan.recommendation.data.EventKind;

/** What of a list is counted: its products with which this was done, each once. */
public enum ReplayMetric {
    CLICKS(EventKind.VIEW),
    CARTS(EventKind.CART),
    PURCHASES(EventKind.PURCHASE);

    private final EventKind kind;

    ReplayMetric(EventKind kind) {
        this.kind = kind;
    }

    EventKind kind() {
        return kind;
    }

    /** As JSON and people have it. */
    public String text() {
        return switch (this) {
            case CLICKS -> "clicks";
            case CARTS -> "carts";
            case PURCHASES -> "purchases";
        };
    }
}
