package io.suanpan.forecasting.stock.simulation;

import io.suanpan.forecasting.stock.Require;
import java.util.List;

/**
 * What a policy reached, of one product or of many. Units are conserved: {@code startUnits +
 * receivedUnits = shippedUnits + onHandUnits} and {@code demandUnits = shippedUnits + lostUnits +
 * owedUnits}.
 *
 * @param startUnits the first stock
 * @param servedUnits from stock in the week of their demand
 * @param shippedUnits those and what was owed and shipped later
 * @param owedUnits customers that still wait at the end
 * @param receivedUnits without the first stock
 * @param onHandUnits at the end
 * @param onOrderUnits under way at the end
 * @param stockUnitWeeks on hand at the ends of weeks, summed
 * @param orders made
 * @param cycles times between two arrivals
 * @param goodCycles of these without a unit short
 */
public record ReplayResult(
        int products,
        int weeks,
        long startUnits,
        long demandUnits,
        long servedUnits,
        long shippedUnits,
        long lostUnits,
        long owedUnits,
        long receivedUnits,
        long onHandUnits,
        long onOrderUnits,
        long stockUnitWeeks,
        long orders,
        long cycles,
        long goodCycles) {

    /** Nothing yet, to sum up from. */
    static ReplayResult none(int weeks) {
        return new ReplayResult(0, weeks, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Of products that were replayed over the same weeks. */
    public static ReplayResult sum(int weeks, List<ReplayResult> results) {
        return results.stream().reduce(none(weeks), ReplayResult::plus);
    }

    private ReplayResult plus(ReplayResult other) {
        Require.atLeast("A result to add", "weeks", other.weeks, weeks);
        return new ReplayResult(
                products + other.products,
                weeks,
                startUnits + other.startUnits,
                demandUnits + other.demandUnits,
                servedUnits + other.servedUnits,
                shippedUnits + other.shippedUnits,
                lostUnits + other.lostUnits,
                owedUnits + other.owedUnits,
                receivedUnits + other.receivedUnits,
                onHandUnits + other.onHandUnits,
                onOrderUnits + other.onOrderUnits,
                stockUnitWeeks + other.stockUnitWeeks,
                orders + other.orders,
                cycles + other.cycles,
                goodCycles + other.goodCycles);
    }

    /** Share of units served at once; 1 without demand. */
    public double fillRate() {
        return demandUnits == 0 ? 1 : servedUnits / (double) demandUnits;
    }

    /** Share of cycles without a unit short. */
    public double cycleService() {
        return cycles == 0 ? 1 : goodCycles / (double) cycles;
    }

    /** Units on hand at the end of a week, all products together. */
    public double meanStockUnits() {
        return weeks == 0 ? 0 : stockUnitWeeks / (double) weeks;
    }
}
