package io.suanpan.learning.table;

import io.suanpan.learning.Refusals;

/**
 * @param leastRows a category of fewer training rows is rare, 1 or more. Default 10: a rate of
 *     fewer is mostly noise.
 * @param mostCategories a text column of more is refused, 2 or more. Default 100,000.
 * @param identifierShare a text column with more categories than this share of its rows tells rows
 *     apart and is dropped, (0, 1]. Default 0.5.
 */
public record PreparationOptions(int leastRows, int mostCategories, double identifierShare) {
    public PreparationOptions {
        Refusals.require(leastRows >= 1, "leastRows", leastRows, "1 or more");
        Refusals.require(mostCategories >= 2, "mostCategories", mostCategories, "2 or more");
        Refusals.require(
                identifierShare > 0 && identifierShare <= 1,
                "identifierShare",
                identifierShare,
                "a number in (0, 1]");
    }

    public static PreparationOptions defaults() {
        return new PreparationOptions(10, 100_000, 0.5);
    }

    public PreparationOptions withLeastRows(int value) {
        return new PreparationOptions(value, mostCategories, identifierShare);
    }

    public PreparationOptions withMostCategories(int value) {
        return new PreparationOptions(leastRows, value, identifierShare);
    }

    public PreparationOptions withIdentifierShare(double value) {
        return new PreparationOptions(leastRows, mostCategories, value);
    }
}
