package io.suanpan.recommendation.rules;

/**
 * Who has one item in the basket has another, too: {@code if → then}.
 *
 * @param item the one ("if")
 * @param other the other ("then")
 * @param together baskets with both
 * @param ofItem baskets with the one
 * @param ofOther baskets with the other
 * @param baskets all of them
 */
public record Rule(int item, int other, int together, int ofItem, int ofOther, int baskets) {
    public Rule {
        if (together < 0 || together > Math.min(ofItem, ofOther)) {
            throw wrong(together, ofItem, ofOther, baskets);
        }
        if (ofItem < 1 || ofOther < 1 || Math.max(ofItem, ofOther) > baskets) {
            throw wrong(together, ofItem, ofOther, baskets);
        }
    }

    private static IllegalArgumentException wrong(int together, int a, int b, int baskets) {
        return new IllegalArgumentException(
                "%d baskets with both, %d and %d with one and %d in all cannot be."
                        .formatted(together, a, b, baskets));
    }

    /** Share of all baskets that have both. */
    public double support() {
        return together / (double) baskets;
    }

    /** Share of the baskets with the one that have the other, too. */
    public double confidence() {
        return together / (double) ofItem;
    }

    /** Confidence over the share of all baskets that have the other: 1 by chance. */
    public double lift() {
        return confidence() * baskets / ofOther;
    }

    /**
     * The lower end of Wilson's score interval of the confidence, which stays far below it where
     * few baskets have the one. Wilson: Probable inference. JASA 22, 1927.
     *
     * @param deviations how many standard deviations are left for chance; 1.645 for 95 % one-sided
     */
    public double confidenceBound(double deviations) {
        double squared = deviations * deviations;
        double share = confidence();
        double centre = share + squared / (2 * ofItem);
        double spread = share * (1 - share) / ofItem + squared / (4.0 * ofItem * ofItem);
        return Math.max(0, (centre - deviations * Math.sqrt(spread)) / (1 + squared / ofItem));
    }

    /**
     * {@link #confidenceBound} over the share of all baskets that have the other, which is taken as
     * known: above 1, the two are together more often than chance has it.
     */
    public double liftBound(double deviations) {
        return confidenceBound(deviations) * baskets / ofOther;
    }
}
