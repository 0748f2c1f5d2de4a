package io.suanpan.customers.training.value;

import java.util.Arrays;

/** Numbers in the order of a model's parameters. Immutable. */
final class Vector {
    private final double[] values;

    private Vector(double[] values) {
        this.values = values;
    }

    static Vector of(double[] values) {
        return new Vector(values.clone());
    }

    double get(int i) {
        return values[i];
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
