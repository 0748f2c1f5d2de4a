package io.suanpan.forecasting.stock.simulation;

import io.suanpan.forecasting.stock.policy.StockPolicy;
import java.util.List;

/** Decides at the end of each week for all products, from what is past. */
@FunctionalInterface
public interface WeeklyRule {
    /**
     * @param week weeks that have passed, 0 before the first
     * @param soFar what was reached in them, all products together
     * @return one policy for each product
     */
    List<StockPolicy> decide(int week, ReplayResult soFar);
}
