package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.stock.Require;

/**
 * Room of a warehouse. What is on hand, under way and ordered must fit in together, as if nothing
 * sold meanwhile.
 *
 * @param capacityLitres 0 or more
 */
public record StorageLimit(String warehouseId, long capacityLitres) {
    public StorageLimit {
        Require.text("A storage limit", "warehouseId", warehouseId);
        Require.amount("A storage limit", "capacityLitres", capacityLitres, 0);
    }
}
