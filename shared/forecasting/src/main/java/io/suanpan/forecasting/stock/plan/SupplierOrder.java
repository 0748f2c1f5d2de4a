package io.suanpan.forecasting.stock.plan;

/**
 * What goes to one supplier.
 *
 * @param goodsMinor cost of all lines
 * @param orderCostMinor the supplier's fixed cost and that of the lines
 * @param trigger in plain words: which product is due
 */
public record SupplierOrder(
        String supplierId,
        int lines,
        long units,
        long goodsMinor,
        long orderCostMinor,
        String trigger) {}
