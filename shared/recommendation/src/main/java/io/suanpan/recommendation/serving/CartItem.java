package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.data.EventKind;

/**
 * What somebody does right now.
 *
 * @param kind put into the cart, or only looked at
 * @param amount pieces; at least 0
 */
public record CartItem(String productId, EventKind kind, float amount) {}
