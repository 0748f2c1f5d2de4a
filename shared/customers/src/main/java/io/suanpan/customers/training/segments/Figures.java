package io.suanpan.customers.training.segments;

/** Numbers as profiles show them. */
final class Figures {
    private Figures() {}

    /** Three decimals. */
    static double three(double value) {
        return Math.round(value * 1e3) / 1e3;
    }

    /** Four decimals. */
    static double four(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
