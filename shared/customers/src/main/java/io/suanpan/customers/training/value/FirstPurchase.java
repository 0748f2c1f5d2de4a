package io.suanpan.customers.training.value;

import io.suanpan.customers.value.PurchaseHistory;

/**
 * A customer by its history and what it paid at first.
 *
 * @param firstSpend of the first day of purchase, in money, 0 or more
 */
public record FirstPurchase(PurchaseHistory history, double firstSpend) {}
