package io.suanpan.customers;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.JsonFields;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.value.PurchaseFamily;
import io.suanpan.customers.value.PurchaseModel;
import java.util.Comparator;
import java.util.List;

/**
 * What it takes, beside a customer's own figures, to tell its orders and value over any horizon.
 *
 * @param family of the purchase model, as in {@code pareto-nbd}
 * @param parameters of the model, in the family's order; time is in weeks of the shop's clock
 * @param clock weeks of that clock from the date of the features to the end of each of the {@value
 *     #YEAR_DAYS} days that follow: 52 weeks; it then runs the same again
 * @param spreads one or more, by ascending horizon
 */
public record ValueHorizons(
        String family, List<Double> parameters, List<Double> clock, List<ValueSpread> spreads) {
    /** Whole weeks, so that each day of the next round falls on the same day of the week. */
    public static final int YEAR_DAYS = 364;

    public ValueHorizons {
        parameters = List.copyOf(parameters);
        clock = List.copyOf(clock);
        spreads =
                spreads.stream().sorted(Comparator.comparingInt(ValueSpread::horizonDays)).toList();
        if (clock.size() != YEAR_DAYS || spreads.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The clock of values has %d days, and there are %d spreads."
                            .formatted(clock.size(), spreads.size()),
                    "Train the model value again.");
        }
    }

    static ValueHorizons of(JsonFields fields) {
        return new ValueHorizons(
                fields.text("family"),
                fields.numbers("parameters"),
                fields.numbers("clock"),
                fields.objects("spreads", ValueSpread::of));
    }

    PurchaseModel purchases() {
        return PurchaseFamily.named(family).model(parameters);
    }

    /** Weeks of the shop's clock that so many days from the date of the features on take. */
    double weeks(int days) {
        int rest = days % YEAR_DAYS;
        return days / YEAR_DAYS * clock.getLast() + (rest == 0 ? 0 : clock.get(rest - 1));
    }

    /** What nine in ten bring at least, as a multiple of the value. */
    double low(int horizonDays, int tenth) {
        return between(horizonDays, tenth, true);
    }

    /** What nine in ten bring at most, as a multiple of the value. */
    double high(int horizonDays, int tenth) {
        return between(horizonDays, tenth, false);
    }

    /**
     * On the line over the logarithm of the horizon; before the first and after the last horizon
     * that was measured, theirs.
     */
    private double between(int horizonDays, int tenth, boolean low) {
        ValueSpread before = spreads.getFirst();
        for (ValueSpread spread : spreads) {
            if (spread.horizonDays() >= horizonDays) {
                double from = bound(before, tenth, low);
                double span = Math.log((double) spread.horizonDays() / before.horizonDays());
                double share =
                        span == 0
                                ? 0
                                : Math.max(
                                        0,
                                        Math.log((double) horizonDays / before.horizonDays())
                                                / span);
                return from + share * (bound(spread, tenth, low) - from);
            }
            before = spread;
        }
        return bound(before, tenth, low);
    }

    private static double bound(ValueSpread spread, int tenth, boolean low) {
        return (low ? spread.low() : spread.high()).get(tenth);
    }
}
