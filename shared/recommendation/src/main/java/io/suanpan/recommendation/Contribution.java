package io.suanpan.recommendation;

import java.util.Comparator;

/**
 * What one item that somebody has did for the score of another.
 *
 * @param item of the profile
 * @param score the part of the other's score that came of it; above 0
 */
public record Contribution(int item, double score) {
    /** Equal ones by index. */
    public static final Comparator<Contribution> LARGEST_FIRST =
            Comparator.comparingDouble(Contribution::score)
                    .reversed()
                    .thenComparingInt(Contribution::item);
}
