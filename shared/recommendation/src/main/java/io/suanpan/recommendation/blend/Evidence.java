package io.suanpan.recommendation.blend;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.Recommender;

/**
 * What a part's scores say on a scale that parts share: log₂(1 + s / (ε · r)), with r the root of
 * the mean square of all scores for the profile and scores below 0 as 0. Nothing is 0.
 */
final class Evidence {
    /** Where scores begin to count, of their root mean square. */
    private static final double EPSILON = 0.1;

    private Evidence() {}

    /**
     * @param to of the length of the items
     */
    static void of(Recommender part, Profile profile, float[] to) {
        part.score(profile, to);
        double squares = 0;
        for (float score : to) {
            squares += score > 0 ? (double) score * score : 0;
        }
        double scale = EPSILON * Math.sqrt(squares / to.length);
        float factor = scale > 0 ? (float) (1 / scale) : 0;
        for (int item = 0; item < to.length; item++) {
            to[item] = to[item] > 0 ? Binary.log(1 + factor * to[item]) : 0;
        }
    }
}
