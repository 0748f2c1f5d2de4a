package io.suanpan.recommendation.content;

/**
 * What a shop says of a product.
 *
 * @param text name and description; may be empty
 * @param category empty where it has none
 * @param price in any unit that is the same for all; 0 or NaN where it is not known
 */
public record ProductText(String text, String category, double price) {
    /** Nothing is known. */
    public static ProductText none() {
        return new ProductText("", "", 0);
    }

    /** The lower price over the higher; 0 if one is not known. */
    double priceRatio(ProductText other) {
        boolean known = price > 0 && other.price > 0;
        return known ? Math.min(price, other.price) / Math.max(price, other.price) : 0;
    }

    boolean hasCategoryOf(ProductText other) {
        return !category.isEmpty() && category.equals(other.category);
    }
}
