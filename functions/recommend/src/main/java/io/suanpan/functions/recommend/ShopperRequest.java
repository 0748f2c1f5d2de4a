package io.suanpan.functions.recommend;

import io.suanpan.core.input.Fields;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.serving.CartItem;
import io.suanpan.recommendation.serving.Shopper;
import java.util.List;

/**
 * Whom to answer, as a body says it.
 *
 * @param shopper all of it may be left out: that is a stranger
 */
record ShopperRequest(Shopper shopper) {
    /** More than anybody does in a visit; a body of 1 MiB holds them. */
    private static final int MOST_ITEMS = 10_000;

    private static final int MOST_PIECES = 1_000_000;

    static ShopperRequest read(Fields fields) {
        return new ShopperRequest(
                new Shopper(
                        fields.text("customerId", 1, WishRequest.LONGEST_ID).orElse(""),
                        fields.text("sessionId", 1, WishRequest.LONGEST_ID).orElse(""),
                        fields.anyObjects("items", MOST_ITEMS, ShopperRequest::item)));
    }

    private static CartItem item(Fields fields) {
        return new CartItem(
                fields.text("productId", 1, WishRequest.LONGEST_ID).required(),
                fields.oneOf("eventName", List.of("add_to_cart", "view_item"))
                                .orElse("add_to_cart")
                                .equals("add_to_cart")
                        ? EventKind.CART
                        : EventKind.VIEW,
                fields.decimal("quantity", 0, MOST_PIECES).orElse(1.0).floatValue());
    }
}
