package io.suanpan.recommendation.related;

/**
 * A product that can take the place of another.
 *
 * @param item the one that can
 * @param alike by what the shop says of both, 0 to 1
 * @param context how much they share their customers or what is bought beside them, 0 to 1; 0 where
 *     one of them is new
 */
public record Substitute(int item, double alike, double context) {
    /** By which the better come first. */
    public double score() {
        return alike * (1 + context) / 2;
    }
}
