package io.suanpan.customers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as answers show them: enough digits to act on, the same on every machine. */
final class Rounding {
    /** Below it a whole number is a {@code long} without loss. */
    private static final double WHOLE = 1e15;

    private Rounding() {}

    /** Four decimals. */
    static double four(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    static double one(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** Four decimals; null for NaN, which JSON has no number for. */
    static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(four(value));
    }

    /** For a sentence: two digits below 10, none after the point from 10 on. */
    static String words(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            return Long.toString((long) value);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded =
                Math.abs(value) < 10
                        ? exact.round(new MathContext(2, RoundingMode.HALF_UP))
                        : exact.setScale(0, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
