package io.suanpan.forecasting.products;

import io.suanpan.forecasting.stock.plan.Cut;
import java.util.Locale;

/**
 * What was wanted and is not ordered.
 *
 * @param limit what stood in the way: budget, storage or shelf-life
 * @param stockOutProbability until the next order can arrive, with what is ordered
 * @param expectedShortUnits that will be missing until then
 * @param lostMarginMinor of these
 * @param reason in plain words
 */
public record PlannedCut(
        String limit,
        long wantedUnits,
        long orderedUnits,
        double stockOutProbability,
        double expectedShortUnits,
        long lostMarginMinor,
        String reason) {

    static PlannedCut of(Cut cut) {
        return new PlannedCut(
                cut.limit().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                cut.wantedUnits(),
                cut.orderedUnits(),
                Rounded.three(cut.stockOutProbability()),
                Rounded.three(cut.expectedShortUnits()),
                cut.lostMarginMinor(),
                cut.reason());
    }
}
