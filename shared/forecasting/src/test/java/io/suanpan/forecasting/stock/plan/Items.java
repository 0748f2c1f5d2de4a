package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.stock.DemandForecast;
import io.suanpan.forecasting.stock.LeadTime;

/** Items for tests. */
final class Items {
    private Items() {}

    /** Ten equally likely weeks of 1 to 10 units, each followed by 5 a week; two weeks to wait. */
    static StockItem mug(long onHand) {
        return item("mug", onHand, LeadTime.fixed(14));
    }

    static StockItem item(String id, long onHand, LeadTime leadTime) {
        double[][] paths = new double[10][52];
        for (int i = 0; i < 10; i++) {
            java.util.Arrays.fill(paths[i], 5);
            paths[i][0] = i + 1;
        }
        return new StockItem(
                id,
                StockItem.MAIN,
                StockLevel.onHand(onHand),
                Supply.from("acme", leadTime),
                Goods.of(200, 500),
                Series.of(id, 52, 5, 6, 4),
                DemandForecast.of(SamplePaths.of(paths), 7));
    }

    static StockItem with(StockItem item, Supply supply) {
        return new StockItem(
                item.productId(),
                item.warehouseId(),
                item.stock(),
                supply,
                item.goods(),
                item.sales(),
                item.forecast());
    }

    static StockItem with(StockItem item, Goods goods) {
        return new StockItem(
                item.productId(),
                item.warehouseId(),
                item.stock(),
                item.supply(),
                goods,
                item.sales(),
                item.forecast());
    }

    static StockItem with(StockItem item, StockLevel stock) {
        return new StockItem(
                item.productId(),
                item.warehouseId(),
                stock,
                item.supply(),
                item.goods(),
                item.sales(),
                item.forecast());
    }

    static StockItem in(StockItem item, String warehouse) {
        return new StockItem(
                item.productId(),
                warehouse,
                item.stock(),
                item.supply(),
                item.goods(),
                item.sales(),
                item.forecast());
    }

    static StockItem sold(StockItem item, double... units) {
        return new StockItem(
                item.productId(),
                item.warehouseId(),
                item.stock(),
                item.supply(),
                item.goods(),
                Series.of(item.productId(), 52, units),
                item.forecast());
    }
}
