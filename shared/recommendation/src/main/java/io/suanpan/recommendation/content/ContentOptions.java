package io.suanpan.recommendation.content;

import io.suanpan.recommendation.data.Weighting;

/**
 * What makes products alike: {@code (text · cosine + (1 − text) · same category) · (1 − price +
 * price · lower price / higher price)}, between 0 and 1.
 *
 * @param text weight of the text beside the category, 0 to 1
 * @param price how much a far price takes off, 0 to 1
 * @param neighbours of a product that are kept, at least 1
 * @param mostInteractions only products with at most so many interactions are shown: 0 for those
 *     that nobody has touched yet
 * @param weighting of what users did, in answering; a kind that weighs nothing counts as in {@link
 *     Weighting#withAllKinds}
 */
public record ContentOptions(
        double text, double price, int neighbours, int mostInteractions, Weighting weighting) {
    public ContentOptions {
        if (!(text >= 0 && text <= 1 && price >= 0 && price <= 1)) {
            throw new IllegalArgumentException(
                    "The weights of text, %s, and price, %s, must be between 0 and 1."
                            .formatted(text, price));
        }
        if (neighbours < 1 || mostInteractions < 0) {
            throw new IllegalArgumentException(
                    "%d neighbours, at most %d interactions: at least 1 and 0 are needed."
                            .formatted(neighbours, mostInteractions));
        }
    }

    /**
     * Seven tenths text, a far price takes off up to six tenths, 20 neighbours, all products: price
     * and neighbours did best on the real shop's last training months, which has no categories.
     */
    public static ContentOptions defaults() {
        return new ContentOptions(0.7, 0.6, 20, Integer.MAX_VALUE, Weighting.bought());
    }

    public ContentOptions withText(double weight) {
        return new ContentOptions(weight, price, neighbours, mostInteractions, weighting);
    }

    public ContentOptions withPrice(double weight) {
        return new ContentOptions(text, weight, neighbours, mostInteractions, weighting);
    }

    public ContentOptions withNeighbours(int most) {
        return new ContentOptions(text, price, most, mostInteractions, weighting);
    }

    public ContentOptions withMostInteractions(int most) {
        return new ContentOptions(text, price, neighbours, most, weighting);
    }

    public ContentOptions withWeighting(Weighting events) {
        return new ContentOptions(text, price, neighbours, mostInteractions, events);
    }
}
