package io.suanpan.forecasting.products;

/** Numbers as answers show them. */
final class Rounded {
    private Rounded() {}

    /** Three decimals. */
    static double three(double value) {
        return Math.round(value * 1e3) / 1e3;
    }
}
