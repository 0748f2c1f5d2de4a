package io.suanpan.forecasting.products;

import java.time.LocalDate;

/**
 * The newest count of a product in all warehouses.
 *
 * @param countedOn at whose end it was so
 * @param onHand pieces in the warehouses
 * @param onOrder pieces ordered from the supplier and not yet there
 */
public record StockCount(LocalDate countedOn, int onHand, int onOrder) {}
