package io.suanpan.recommendation.serving;

import java.util.List;

/**
 * Whom to answer: a customer, a visit, what is in the cart, or any of these together.
 *
 * @param customerId empty for a stranger
 * @param sessionId of the visit whose events were sent; empty where none were
 * @param items that the request itself tells of, in the order in which they came
 */
public record Shopper(String customerId, String sessionId, List<CartItem> items) {
    public Shopper {
        items = List.copyOf(items);
    }

    /** By which an experiment knows the shopper; empty for a stranger outside of any visit. */
    String unit() {
        return customerId.isEmpty() ? sessionId : customerId;
    }

    public static Shopper customer(String id) {
        return new Shopper(id, "", List.of());
    }
}
