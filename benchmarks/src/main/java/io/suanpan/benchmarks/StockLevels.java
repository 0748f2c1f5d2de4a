package io.suanpan.benchmarks;

import io.suanpan.forecasting.stock.policy.FixedQuantity;
import io.suanpan.forecasting.stock.policy.OrderUpTo;
import io.suanpan.forecasting.stock.policy.StockPolicy;
import io.suanpan.forecasting.stock.simulation.WeeklyRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Levels of each week as a policy set them, to replay with safety stocks scaled in hindsight.
 *
 * @param weeks for each week a level for each product
 */
record StockLevels(List<List<Level>> weeks) {
    StockLevels {
        weeks = List.copyOf(weeks);
    }

    /**
     * @param meanUnits what of the level is demand expected, and so is not scaled
     * @param units the level itself
     * @param quantityUnits Q of (s,Q); 0 to order up to the level
     */
    record Level(double meanUnits, long units, long quantityUnits) {
        StockPolicy scaled(double times) {
            long scaled = Math.max(0, Math.round(meanUnits + times * (units - meanUnits)));
            return quantityUnits == 0
                    ? new OrderUpTo(scaled, scaled)
                    : new FixedQuantity(scaled, quantityUnits);
        }
    }

    /** The same levels, all of which is scaled, as if no demand were expected. */
    StockLevels withoutMeans() {
        return new StockLevels(
                weeks.stream()
                        .map(week ->
                                week.stream()
                                        .map(it -> new Level(0, it.units(), it.quantityUnits()))
                                        .toList())
                        .toList());
    }

    /** The levels with so many times the safety stock. */
    WeeklyRule scaled(double times) {
        List<List<StockPolicy>> policies = new ArrayList<>();
        for (List<Level> week : weeks) {
            policies.add(week.stream().map(it -> it.scaled(times)).toList());
        }
        return (week, _) -> policies.get(week);
    }
}
