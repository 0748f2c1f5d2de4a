package io.suanpan.local.page;

import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Links;
import tools.jackson.databind.JsonNode;

/** A recommended product as the head of a row. */
final class ProductCell {
    private ProductCell() {}

    /**
     * @param item with {@code productId}, {@code name} and {@code category}
     */
    static Cell of(JsonNode item, Links links) {
        String id = Nodes.text(item, "productId");
        String name = Nodes.text(item, "name");
        String category = Nodes.text(item, "category");
        return Cell.text(name.isEmpty() ? id : name)
                .noted(category.isEmpty() ? id : id + ", " + category)
                .linked(links.product(id));
    }
}
