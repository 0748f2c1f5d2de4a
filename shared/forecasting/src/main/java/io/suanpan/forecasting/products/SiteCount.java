package io.suanpan.forecasting.products;

/**
 * The newest count of a product in one warehouse.
 *
 * @param onHand pieces in it, 0 or more
 * @param onOrder pieces ordered from the supplier for it and not yet there, 0 or more
 */
public record SiteCount(String warehouseId, int onHand, int onOrder) {}
