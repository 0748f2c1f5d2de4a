package io.suanpan.forecasting.products;

import org.jspecify.annotations.Nullable;

/**
 * All that answers about a product are made from.
 *
 * @param sales up to the model's as-of date
 * @param stock null where it was never counted, or not when the others were counted last
 */
public record ProductHistory(ProductFacts product, WeeklySales sales, @Nullable StockCount stock) {
    public String id() {
        return product.id();
    }
}
