package io.suanpan.recommendation.related;

/**
 * What counts as together and as alike.
 *
 * @param leastTogether orders that must have both products, for a complement
 * @param deviations by which the bound of the lift stays below what was counted
 * @param laterDays orders of a customer that follow each other within it belong together, too
 * @param leastAlike by content, for a substitute; 0 to 1
 * @param most products of each kind that are kept, at least 1
 */
public record RelatedOptions(
        int leastTogether, double deviations, int laterDays, double leastAlike, int most) {
    public RelatedOptions {
        if (leastTogether < 1 || laterDays < 0 || most < 1) {
            throw new IllegalArgumentException(
                    "%d orders, %d days, %d products: at least 1, 0 and 1 are needed."
                            .formatted(leastTogether, laterDays, most));
        }
        if (!(deviations >= 0 && deviations < 100 && leastAlike > 0 && leastAlike <= 1)) {
            throw new IllegalArgumentException(
                    "Deviations %s must be between 0 and 100, alikeness %s above 0 and at most 1."
                            .formatted(deviations, leastAlike));
        }
    }

    /** Three orders, 95 % one-sided, a month, a fifth alike, 20 of each kind. */
    public static RelatedOptions defaults() {
        return new RelatedOptions(3, 1.645, 30, 0.2, 20);
    }

    public RelatedOptions withLeastTogether(int orders) {
        return new RelatedOptions(orders, deviations, laterDays, leastAlike, most);
    }

    public RelatedOptions withLaterDays(int days) {
        return new RelatedOptions(leastTogether, deviations, days, leastAlike, most);
    }

    public RelatedOptions withLeastAlike(double alike) {
        return new RelatedOptions(leastTogether, deviations, laterDays, alike, most);
    }

    public RelatedOptions withMost(int products) {
        return new RelatedOptions(leastTogether, deviations, laterDays, leastAlike, products);
    }
}
