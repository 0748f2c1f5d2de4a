package io.suanpan.forecasting.stock.simulation;

import io.suanpan.forecasting.stock.policy.StockPolicy;

/** One product's stock as weeks pass. */
final class Shelf {
    private final int leadWeeks;
    private final UnmetDemand unmet;

    /** What arrives before the demand of a week. */
    private final long[] arrivals;

    private final long started;
    private long onHand;
    private long onOrder;
    private long owed;
    private long demanded;
    private long served;
    private long shipped;
    private long received;
    private long lost;
    private long stockSum;
    private int orders;
    private int cycles;
    private int goodCycles;
    private boolean shortInCycle;

    /** The first stock is what the policy orders from nothing, there at once. */
    Shelf(int weeks, int leadWeeks, UnmetDemand unmet, StockPolicy first) {
        this.leadWeeks = leadWeeks;
        this.unmet = unmet;
        arrivals = new long[weeks + leadWeeks + 1];
        started = first.orderUnits(0, 0);
        onHand = started;
    }

    void arrive(int week) {
        long units = arrivals[week];
        if (units > 0) {
            closeCycle();
        }
        onHand += units;
        onOrder -= units;
        received += units;
        long late = Math.min(onHand, owed);
        onHand -= late;
        owed -= late;
        shipped += late;
    }

    void serve(long units) {
        long now = Math.min(onHand, units);
        onHand -= now;
        served += now;
        shipped += now;
        demanded += units;
        shortInCycle |= now < units;
        if (unmet == UnmetDemand.BACKORDERED) {
            owed += units - now;
        } else {
            lost += units - now;
        }
        stockSum += onHand;
    }

    /** At the end of the week before {@code week}. */
    void order(int week, StockPolicy policy) {
        long units = policy.orderUnits(week, onHand + onOrder - owed);
        if (units > 0) {
            orders++;
            onOrder += units;
            arrivals[week + leadWeeks] += units;
        }
    }

    private void closeCycle() {
        cycles++;
        goodCycles += shortInCycle ? 0 : 1;
        shortInCycle = false;
    }

    /** The cycle that is not over counts as one. */
    ReplayResult result(int weeks) {
        return new ReplayResult(
                1,
                weeks,
                started,
                demanded,
                served,
                shipped,
                lost,
                owed,
                received,
                onHand,
                onOrder,
                stockSum,
                orders,
                cycles + 1L,
                goodCycles + (shortInCycle ? 0L : 1L));
    }
}
