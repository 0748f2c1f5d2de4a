package io.suanpan.customers;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.JsonFields;
import io.suanpan.core.SuanpanException;
import java.util.List;

/**
 * How far the money of customers lay from their value over one horizon, for each tenth of the
 * customers, those of largest value first.
 *
 * @param low what nine in ten brought at least, as a multiple of the value
 * @param high what nine in ten brought at most, likewise
 */
public record ValueSpread(int horizonDays, List<Double> low, List<Double> high) {
    /** Groups of customers with an interval of their own. */
    public static final int TENTHS = 10;

    public ValueSpread {
        low = List.copyOf(low);
        high = List.copyOf(high);
        if (horizonDays < 1 || low.size() != TENTHS || high.size() != TENTHS) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The spread of values over %d days has %d and %d bounds."
                            .formatted(horizonDays, low.size(), high.size()),
                    "Train the model value again.");
        }
    }

    static ValueSpread of(JsonFields fields) {
        return new ValueSpread(
                Math.toIntExact(fields.whole("horizonDays")),
                fields.numbers("low"),
                fields.numbers("high"));
    }
}
