package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.stock.Require;

/**
 * A way from one warehouse to another.
 *
 * @param fixedCostMinor of each product's transfer, 0 or more
 * @param unitCostMinor of each unit, 0 or more
 * @param days until it is there, 0 or more
 */
public record TransferRoute(
        String fromWarehouseId,
        String toWarehouseId,
        long fixedCostMinor,
        long unitCostMinor,
        int days) {
    public TransferRoute {
        Require.text("A route", "fromWarehouseId", fromWarehouseId);
        Require.text("A route", "toWarehouseId", toWarehouseId);
        if (fromWarehouseId.equals(toWarehouseId)) {
            throw Require.refused(
                    "A route", "toWarehouseId", toWarehouseId, "Name two warehouses.");
        }
        Require.amount("A route", "fixedCostMinor", fixedCostMinor, 0);
        Require.amount("A route", "unitCostMinor", unitCostMinor, 0);
        Require.atLeast("A route", "days", days, 0);
    }
}
