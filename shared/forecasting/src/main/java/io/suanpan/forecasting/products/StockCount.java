package io.suanpan.forecasting.products;

import java.time.LocalDate;
import java.util.List;

/**
 * The newest count of a product in all warehouses.
 *
 * @param countedOn at whose end it was so
 * @param onHand pieces in the warehouses
 * @param onOrder pieces ordered from the supplier and not yet there
 * @param sites what of it lies where, by id; empty where that is not known
 */
public record StockCount(LocalDate countedOn, int onHand, int onOrder, List<SiteCount> sites) {
    public StockCount {
        sites = List.copyOf(sites);
    }

    /** Of a shop that does not say what lies where. */
    public StockCount(LocalDate countedOn, int onHand, int onOrder) {
        this(countedOn, onHand, onOrder, List.of());
    }
}
