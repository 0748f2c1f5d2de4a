package io.suanpan.forecasting.stock.plan;

import java.util.List;

/**
 * A plan for today. Lists are sorted by product and warehouse, suppliers by id, whatever the order
 * of the input.
 */
public record OrderPlan(
        List<SupplierOrder> suppliers,
        List<OrderLine> orders,
        List<Cut> cuts,
        List<Transfer> transfers,
        List<ItemState> items,
        PlanTotals totals) {
    public OrderPlan {
        suppliers = List.copyOf(suppliers);
        orders = List.copyOf(orders);
        cuts = List.copyOf(cuts);
        transfers = List.copyOf(transfers);
        items = List.copyOf(items);
    }
}
