package io.suanpan.forecasting.products;

/**
 * A warehouse that serves customers.
 *
 * @param demandShare of every product's demand that it serves, above 0, at most 1
 */
public record WarehouseShare(String warehouseId, double demandShare) {}
