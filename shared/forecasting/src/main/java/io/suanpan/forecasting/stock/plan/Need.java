package io.suanpan.forecasting.stock.plan;

/**
 * An item with its targets.
 *
 * @param movedUnits that transfers bring, negative for what they take
 */
record Need(StockItem item, Targets targets, long movedUnits) {
    long positionUnits() {
        return item.stock().positionUnits() + movedUnits;
    }

    boolean due() {
        return positionUnits() < targets.reorderPointUnits();
    }

    Need moved(long units) {
        return new Need(item, targets, movedUnits + units);
    }

    /** Probability that demand outruns the position and so many units more. */
    double stockOutProbability(long more) {
        return 1 - targets.protection().cumulative(positionUnits() + more);
    }

    double expectedShortUnits(long more) {
        return targets.protection().expectedShortage(positionUnits() + more);
    }
}
