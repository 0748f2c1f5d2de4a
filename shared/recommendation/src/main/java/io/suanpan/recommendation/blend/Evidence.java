package io.suanpan.recommendation.blend;

import io.suanpan.recommendation.Asked;

/**
 * What a part's scores say on a scale that parts share: log₂(1 + s / (ε · r)), with r the root of
 * the mean square of all scores for the profile and scores below 0 as 0. Nothing is 0.
 *
 * @param part what the part says for the profile
 * @param values of all items
 */
record Evidence(Asked part, float[] values) {
    /** Where scores begin to count, of their root mean square. */
    private static final double EPSILON = 0.1;

    /**
     * @param items that the part scores
     */
    static Evidence of(Asked part, int items) {
        float[] values = new float[items];
        part.score(values);
        double squares = 0;
        for (float score : values) {
            squares += score > 0 ? (double) score * score : 0;
        }
        double scale = EPSILON * Math.sqrt(squares / items);
        float factor = scale > 0 ? (float) (1 / scale) : 0;
        for (int item = 0; item < items; item++) {
            values[item] = values[item] > 0 ? Binary.log(1 + factor * values[item]) : 0;
        }
        return new Evidence(part, values);
    }
}
