package io.suanpan.customers.value;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/** Checks of numbers that must be above 0. */
final class Positive {
    private Positive() {}

    static double parameter(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The parameter " + name + " is " + value + ".",
                    "Give a finite number above 0.");
        }
        return value;
    }

    /** 0 is a horizon too. */
    static double horizon(double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The horizon is " + value + ".",
                    "Ask for a finite time of 0 or more after the observation.");
        }
        return value;
    }

    /** An amount of money; 0 is one too. */
    static double amount(double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The spend is " + value + ".",
                    "Give an amount of 0 or more, returns not taken off.");
        }
        return value;
    }
}
