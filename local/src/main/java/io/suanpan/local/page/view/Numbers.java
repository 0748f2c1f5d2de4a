package io.suanpan.local.page.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers of any size as text. */
public final class Numbers {
    private static final int DECIMALS = 6;
    private static final int SOME_DECIMALS = 4;
    private static final int FEW_DECIMALS = 2;

    private Numbers() {}

    /** Without an exponent and without trailing zeros; six decimals at most. */
    public static String plain(double value) {
        return rounded(value, DECIMALS);
    }

    /** The same with two decimals at most and commas, as in {@code 1,234.5}. */
    public static String shortly(double value) {
        return grouped(rounded(value, FEW_DECIMALS));
    }

    /** The same with four decimals at most. */
    static String readable(double value) {
        return grouped(rounded(value, SOME_DECIMALS));
    }

    private static String grouped(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String sign = whole.startsWith("-") ? "-" : "";
        String digits = whole.substring(sign.length());
        return sign
                + String.format(Locale.ROOT, "%,d", Long.parseLong(digits))
                + (point < 0 ? "" : text.substring(point));
    }

    private static String rounded(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
