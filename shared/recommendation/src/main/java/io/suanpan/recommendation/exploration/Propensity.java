package io.suanpan.recommendation.exploration;

/**
 * How likely it was that an item would be shown where it was shown.
 *
 * @param givenAbove given the items above it; the product over a list is the chance of the list
 * @param atPosition whatever stands above it
 */
public record Propensity(double givenAbove, double atPosition) {
    /** Of what is shown there in any case. */
    public static final Propensity CERTAIN = new Propensity(1, 1);

    /** Of what is never shown there. */
    public static final Propensity NEVER = new Propensity(0, 0);

    public Propensity {
        if (!(givenAbove >= 0 && givenAbove <= 1 + 1e-9)
                || !(atPosition >= 0 && atPosition <= 1 + 1e-9)) {
            throw new IllegalArgumentException(
                    "Propensities are from 0 to 1, not %s and %s."
                            .formatted(givenAbove, atPosition));
        }
    }
}
