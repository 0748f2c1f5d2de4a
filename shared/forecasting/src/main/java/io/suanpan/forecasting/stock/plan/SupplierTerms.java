package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.stock.Require;

/**
 * What an order costs whatever its size.
 *
 * @param orderCostMinor once for each order to the supplier: freight, paperwork, 0 or more
 * @param lineCostMinor for each product in it, 0 or more
 */
public record SupplierTerms(String supplierId, long orderCostMinor, long lineCostMinor) {
    public SupplierTerms {
        Require.text("Supplier terms", "supplierId", supplierId);
        Require.amount("Supplier terms", "orderCostMinor", orderCostMinor, 0);
        Require.amount("Supplier terms", "lineCostMinor", lineCostMinor, 0);
    }

    static SupplierTerms free(String supplierId) {
        return new SupplierTerms(supplierId, 0, 0);
    }
}
