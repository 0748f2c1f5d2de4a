package io.suanpan.recommendation.related;

import io.suanpan.recommendation.rules.Rule;

/**
 * A product that goes with another.
 *
 * @param rule from the other to this one, with what was counted
 * @param sameOrder true where they are in the same orders, false where customers buy this one in a
 *     later or earlier order
 * @param liftBound how much more often they are together than by chance, at the least; above 1
 */
public record Complement(Rule rule, boolean sameOrder, double liftBound) {
    public int item() {
        return rule.other();
    }

    /** By which the stronger come first: likely and beyond chance, {@code confidence · ln lift}. */
    public double strength() {
        return rule.confidence() * StrictMath.log(liftBound);
    }
}
