package io.suanpan.customers;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import org.jspecify.annotations.Nullable;

/**
 * Over which days a value is asked for, and what a later amount counts.
 *
 * @param horizonDays days after the date of the features, 1 to {@value #MOST_DAYS}; null for those
 *     that the value model was trained for
 * @param discountRate what money loses in a year of 365 days: an amount after t days counts (1 +
 *     rate)^(-t/365) of itself; 0 to {@value #MOST_RATE}
 */
public record ValueTerms(@Nullable Integer horizonDays, double discountRate) {
    /** Three years: no shop's last year tells more. */
    public static final int MOST_DAYS = 1_095;

    /** 100 % a year. */
    public static final double MOST_RATE = 1;

    public ValueTerms {
        if (horizonDays != null && (horizonDays < 1 || horizonDays > MOST_DAYS)) {
            throw refused("horizon", horizonDays + " days", "1 to " + MOST_DAYS + " days");
        }
        if (!(discountRate >= 0 && discountRate <= MOST_RATE)) {
            throw refused("discount", discountRate, "a rate for a year from 0 to 1");
        }
    }

    private static SuanpanException refused(String name, Object value, String range) {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                "The " + name + " is " + value + ".",
                "Ask for " + range + ".");
    }
}
