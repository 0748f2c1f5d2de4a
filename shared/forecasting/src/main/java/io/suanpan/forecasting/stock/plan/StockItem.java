package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.stock.DemandForecast;
import io.suanpan.forecasting.stock.Require;

/**
 * One product in one warehouse, with all that a plan asks of it.
 *
 * @param sales units sold, one value a step of the forecast, oldest first
 */
public record StockItem(
        String productId,
        String warehouseId,
        StockLevel stock,
        Supply supply,
        Goods goods,
        Series sales,
        DemandForecast forecast) {
    /** The warehouse of a shop that has one. */
    public static final String MAIN = "main";

    public StockItem {
        Require.text("A stock item", "productId", productId);
        Require.text("A stock item", "warehouseId", warehouseId);
    }

    String key() {
        return "product \"" + productId + "\" in warehouse \"" + warehouseId + "\"";
    }
}
