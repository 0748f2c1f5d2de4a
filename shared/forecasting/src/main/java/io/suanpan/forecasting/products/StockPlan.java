package io.suanpan.forecasting.products;

import io.suanpan.forecasting.stock.plan.SupplierOrder;
import io.suanpan.forecasting.stock.plan.Transfer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What to order today.
 *
 * @param plannedFor the day that the plan begins with: the one after the newest count
 * @param modelVersion whose forecasts it is made from
 * @param currency of all money
 * @param suppliers what goes to each
 * @param transfers what to move between warehouses first, in the order in which it was decided
 * @param answers one for each product: in the order asked, or by id where all were
 * @param assumptions that were made where the tables tell nothing, in plain words
 */
public record StockPlan(
        LocalDate plannedFor,
        String modelVersion,
        String currency,
        double service,
        List<SupplierOrder> suppliers,
        List<Transfer> transfers,
        List<PlanAnswer> answers,
        List<String> assumptions,
        PlanSums totals) {
    public StockPlan {
        suppliers = List.copyOf(suppliers);
        transfers = List.copyOf(transfers);
        answers = List.copyOf(answers);
        assumptions = List.copyOf(assumptions);
    }

    /** The orders, each once, the most likely to run out without one first. */
    public List<PlannedOrder> ordersByUrgency() {
        return answers.stream()
                .map(PlanAnswer::order)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(
                        Comparator.comparingDouble(PlannedOrder::stockOutProbabilityBefore)
                                .reversed()
                                .thenComparing(
                                        Comparator.comparingDouble(
                                                        PlannedOrder::expectedUnitsPerWeek)
                                                .reversed())
                                .thenComparing(PlannedOrder::productId))
                .toList();
    }
}
