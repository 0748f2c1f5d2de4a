package io.suanpan.recommendation.ranking;

/**
 * {@code (price / typical price)^priceWeight × (margin / typical margin)^marginWeight} of each
 * item. Immutable. O(items).
 */
final class PriceFactors {
    /** A price of a hundred times the typical one counts as ten times. */
    private static final double FARTHEST_RATIO = 10;

    private final double priceWeight;
    private final double marginWeight;
    private final float[] factors;

    PriceFactors(Assortment assortment, double priceWeight, double marginWeight) {
        this.priceWeight = priceWeight;
        this.marginWeight = marginWeight;
        factors = new float[assortment.items().size()];
        double price = assortment.typicalPriceMinor();
        double margin = assortment.typicalMarginMinor();
        for (int i = 0; i < factors.length; i++) {
            double ofPrice = power(assortment.priceMinor(i), price, priceWeight);
            double ofMargin = power(assortment.marginMinor(i), margin, marginWeight);
            factors[i] = (float) (ofPrice * ofMargin);
        }
    }

    boolean isFor(double price, double margin) {
        return price == priceWeight && margin == marginWeight;
    }

    float of(int item) {
        return factors[item];
    }

    /** What is not known is typical. */
    private static double power(double value, double typical, double exponent) {
        if (exponent == 0 || Double.isNaN(value) || Double.isNaN(typical)) {
            return 1;
        }
        double ratio = Math.clamp(value / typical, 1 / FARTHEST_RATIO, FARTHEST_RATIO);
        return StrictMath.pow(ratio, exponent);
    }
}
