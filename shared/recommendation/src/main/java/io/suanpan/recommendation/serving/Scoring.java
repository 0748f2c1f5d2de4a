package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.Asked;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.data.SparseMatrix;

/**
 * Scores of all products for a profile: by the model's recommender, in a visit mostly by visits
 * that went alike, for products that nobody touched yet by those that are like them, and behind all
 * that suits by what is popular. In a visit
 *
 * <pre>
 * score_i = (1 − w) · customer_i / max customer + w · visit_i / max visit
 * </pre>
 *
 * with scores below 0 as 0. O(items) beside what the recommenders take. Immutable and thread-safe.
 */
final class Scoring {
    /** As if half a product, wholly alike, did not suit at all. */
    private static final double DRAWN_TO_ZERO = 0.5;

    /** Of the best score; what somebody has already, models do not score. */
    private static final float OWNED_SHARE = 0.5f;

    /** What visits that went alike count for customers with a history; README has the figures. */
    private static final float VISIT_OF_CUSTOMER = 0.7f;

    /** The same of strangers, of whom the recommender knows no more than the visit. */
    private static final float VISIT_OF_STRANGER = 0.9f;

    private final RecommendModel model;
    private final boolean[] isNew;

    Scoring(RecommendModel model) {
        this.model = model;
        isNew = newItems(model);
    }

    /**
     * What no customer ever touched has no neighbours and is not popular; nor has a recommender
     * learned of what came after it.
     */
    private static boolean[] newItems(RecommendModel model) {
        SparseMatrix neighbours = model.neighbours().neighbours();
        float[] popular = new float[model.catalogue().size()];
        model.part(Role.POPULAR)
                .recommender()
                .score(Profile.stranger(model.asOfSeconds()), popular);
        boolean[] isNew = new boolean[popular.length];
        for (int i = 0; i < isNew.length; i++) {
            boolean isUntouched = popular[i] == 0 && neighbours.start(i) == neighbours.end(i);
            isNew[i] = isUntouched || !isLearned(model.part(Role.CUSTOMER).recommender(), i);
        }
        return isNew;
    }

    private static boolean isLearned(Recommender recommender, int item) {
        return !(recommender instanceof MovedItems moved) || moved.knows(item);
    }

    /**
     * What the model's recommender says for a profile. What it would say of nobody, as that
     * something is rising, is not what is popular, and is not asked.
     */
    Asked ofCustomer(Profile profile) {
        return profile.size() == 0 ? Asked.NOTHING : recommender(Role.CUSTOMER).asked(profile);
    }

    /**
     * Above 0 for what something of the profile speaks for; 0 for a stranger.
     *
     * @param visit what of the profile was done in the visit that is answered
     * @param ofCustomer as {@link #ofCustomer} says it
     * @param alikeVisits what visits say that went like this one
     */
    float[] suited(Profile profile, Profile visit, Asked ofCustomer, Asked alikeVisits) {
        float[] scores = new float[model.catalogue().size()];
        ofCustomer.score(scores);
        if (visit.size() > 0) {
            boolean isStranger = visit.size() == profile.size();
            mix(scores, alikeVisits, isStranger ? VISIT_OF_STRANGER : VISIT_OF_CUSTOMER);
        }
        scoreNew(scores, profile);
        return scores;
    }

    private static void mix(float[] scores, Asked alikeVisits, float weight) {
        float[] ofVisits = new float[scores.length];
        alikeVisits.score(ofVisits);
        float share = (1 - weight) / best(scores);
        float visitShare = weight / best(ofVisits);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = share * Math.max(0, scores[i]) + visitShare * ofVisits[i];
        }
    }

    private Recommender recommender(Role role) {
        return model.part(role).recommender();
    }

    /**
     * What is new suits as its likes do: their mean score, weighed by how alike they are and drawn
     * to 0 where they are not very.
     */
    private void scoreNew(float[] scores, Profile profile) {
        float[] owned = new float[scores.length];
        float best = best(scores);
        for (int at = 0; at < profile.size(); at++) {
            owned[profile.item(at)] = best * OWNED_SHARE;
        }
        SparseMatrix alike = model.related().substitutes();
        for (int i = 0; i < scores.length; i++) {
            if (isNew[i]) {
                double sum = 0;
                double weight = DRAWN_TO_ZERO;
                for (int at = alike.start(i); at < alike.end(i); at++) {
                    int other = alike.columnArray()[at];
                    sum += alike.valueArray()[at] * Math.max(owned[other], scores[other]);
                    weight += alike.valueArray()[at];
                }
                scores[i] = Math.max(scores[i], (float) (sum / weight));
            }
        }
    }

    /** 1 where nothing suits. */
    private static float best(float[] scores) {
        float best = 0;
        for (float score : scores) {
            best = Math.max(best, score);
        }
        return best == 0 ? 1 : best;
    }

    /**
     * The same, but behind all that suits what is popular; NaN where there is nothing to say.
     *
     * @param suited stays as it is
     */
    float[] filledUp(float[] suited, Profile profile) {
        float[] popular = new float[suited.length];
        recommender(Role.POPULAR).score(profile, popular);
        float factor = factor(suited, popular);
        float[] scores = suited.clone();
        for (int i = 0; i < scores.length; i++) {
            if (!(scores[i] > 0)) {
                scores[i] = popular[i] > 0 ? factor * popular[i] : Float.NaN;
            }
        }
        return scores;
    }

    /** By which all that is popular comes below the least that suits. */
    private static float factor(float[] suited, float[] popular) {
        float least = Float.MAX_VALUE;
        float most = 0;
        for (int i = 0; i < suited.length; i++) {
            least = suited[i] > 0 ? Math.min(least, suited[i]) : least;
            most = Math.max(most, popular[i]);
        }
        return most == 0 ? 0 : Math.min(1, least / (2 * most));
    }
}
