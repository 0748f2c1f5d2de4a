package io.suanpan.forecasting.training;

import io.suanpan.forecasting.products.ProductHistory;
import java.time.LocalDate;
import java.util.List;

/**
 * What all products sold, in whole weeks.
 *
 * @param asOf the Monday after the last whole week
 * @param currency of all money, ISO 4217
 * @param products in the order of their ids
 */
public record ShopSales(LocalDate asOf, String currency, List<ProductHistory> products) {
    public ShopSales {
        products = List.copyOf(products);
    }

    /** Weeks since the first sale of any product. */
    int weeks() {
        return products.stream().mapToInt(it -> it.sales().weeks()).max().orElse(0);
    }
}
