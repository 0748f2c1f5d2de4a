package io.suanpan.recommendation.experiment;

/**
 * What an arm's units gave, in the numbers that a comparison needs: exact however the units are
 * split up and added (Chan, Golub and LeVeque 1979).
 *
 * @param units how many
 * @param mean of what each gave: 1 or 0 for a conversion, or revenue
 * @param squares Σ (value − mean)²
 * @param beforeMean of what each had given before the experiment; 0 where that is not used
 * @param beforeSquares Σ (before − mean of before)²
 * @param products Σ (value − mean) (before − mean of before)
 */
public record ArmTotals(
        long units,
        double mean,
        double squares,
        double beforeMean,
        double beforeSquares,
        double products) {
    /** No unit yet. */
    public static final ArmTotals NONE = new ArmTotals(0, 0, 0, 0, 0, 0);

    public ArmTotals {
        if (units < 0 || !(squares >= 0) || !(beforeSquares >= 0) || !Double.isFinite(mean)) {
            throw new IllegalArgumentException(
                    "Totals of %d units cannot have mean %s and squares %s and %s."
                            .formatted(units, mean, squares, beforeSquares));
        }
    }

    /**
     * From counts alone.
     *
     * @param conversions 0 to {@code units}
     */
    public static ArmTotals ofConversions(long units, long conversions) {
        if (conversions < 0 || conversions > units) {
            throw new IllegalArgumentException(
                    "Of %d units %d cannot have converted.".formatted(units, conversions));
        }
        double rate = units == 0 ? 0 : conversions / (double) units;
        return new ArmTotals(units, rate, conversions * (1 - rate), 0, 0, 0);
    }

    /**
     * From sums, as a query gives them.
     *
     * @param sum of the values
     * @param sumOfSquares of the values, unreduced
     */
    public static ArmTotals ofSums(long units, double sum, double sumOfSquares) {
        if (units == 0) {
            return NONE;
        }
        double squares = Math.max(0, sumOfSquares - sum * sum / units);
        return new ArmTotals(units, sum / units, squares, 0, 0, 0);
    }

    /** With one unit more. */
    public ArmTotals and(double value) {
        return and(value, 0);
    }

    /** With one unit more, of which is known what it gave before. */
    public ArmTotals and(double value, double before) {
        return plus(new ArmTotals(1, value, 0, before, 0, 0));
    }

    /** With other units of the same arm. */
    public ArmTotals plus(ArmTotals other) {
        long both = units + other.units;
        if (both == 0) {
            return NONE;
        }
        double share = other.units / (double) both;
        double apart = other.mean - mean;
        double beforeApart = other.beforeMean - beforeMean;
        double weight = units * share;
        return new ArmTotals(
                both,
                mean + apart * share,
                squares + other.squares + apart * apart * weight,
                beforeMean + beforeApart * share,
                beforeSquares + other.beforeSquares + beforeApart * beforeApart * weight,
                products + other.products + apart * beforeApart * weight);
    }
}
