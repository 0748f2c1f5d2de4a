package io.suanpan.learning.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as reports keep them: digits behind these are noise that would double their size. */
final class Digits {
    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);

    private Digits() {}

    /** Six significant digits. */
    static double six(double value) {
        return new BigDecimal(value).round(SIX).doubleValue();
    }

    static @Nullable Double sixOrNull(@Nullable Double value) {
        return value == null ? null : Double.valueOf(six(value));
    }

    /** Four significant digits, for a name. */
    static String words(double value) {
        BigDecimal rounded = new BigDecimal(value).round(FOUR);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
