package io.suanpan.forecasting.demand;

/**
 * How a history is prepared.
 *
 * @param nettingReturns whether returns are taken off earlier sales; negative demand is refused
 *     otherwise
 * @param bulkOrderDeviations robust standard deviations of the logarithm above which a value stands
 *     out
 */
public record PreparationOptions(boolean nettingReturns, double bulkOrderDeviations) {
    public PreparationOptions {
        if (!(bulkOrderDeviations > 0)) {
            throw SalesHistory.refused(
                    "",
                    "cannot have bulk orders at " + bulkOrderDeviations + " deviations",
                    "Give a number above 0; infinity to leave them all.");
        }
    }

    /** Returns are netted, as shops record them; 3.5 deviations, after Iglewicz, Hoaglin (1993). */
    public static PreparationOptions defaults() {
        return new PreparationOptions(true, 3.5);
    }

    public PreparationOptions withNettingReturns(boolean other) {
        return new PreparationOptions(other, bulkOrderDeviations);
    }

    public PreparationOptions withBulkOrderDeviations(double other) {
        return new PreparationOptions(nettingReturns, other);
    }
}
