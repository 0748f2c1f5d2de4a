package io.suanpan.local.sample;

/**
 * A product on an order.
 *
 * @param unitPriceMinor the list price
 * @param unitDiscountMinor off each unit, by promotion and campaign
 */
record OrderLine(Product product, int quantity, long unitPriceMinor, long unitDiscountMinor) {

    OrderLine withQuantity(int value) {
        return new OrderLine(product, value, unitPriceMinor, unitDiscountMinor);
    }

    long amountMinor() {
        return quantity * (unitPriceMinor - unitDiscountMinor);
    }

    int weightGrams() {
        return quantity * product.weightGrams();
    }
}
