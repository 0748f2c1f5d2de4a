package io.suanpan.recommendation.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.methods.RecommenderMethods;

/**
 * How to recommend and to judge it; part of the identity of a run.
 *
 * @param method of {@link RecommenderMethods}. Default {@value #USUAL_METHOD}.
 * @param holdOutWeeks newest weeks that judge a version. Default 8: long enough for most customers
 *     of a usual shop to come back.
 * @param leastWeeks of the log before the hold-out. Default 8.
 * @param leastCustomers who bought something new in the hold-out. Default 10: of fewer any figure
 *     is chance.
 * @param judgedCustomers at most, by the hash of their ids. Default 5,000: the mean of their
 *     recalls is within some 1 % of that of all.
 * @param update whether the recommender in use stays and all else is made anew. Default no.
 */
public record RecommendSettings(
        String method,
        int holdOutWeeks,
        int leastWeeks,
        int leastCustomers,
        int judgedCustomers,
        boolean update) {
    public static final String USUAL_METHOD = "auto";

    private static final int MOST_WEEKS = 52;

    public RecommendSettings {
        RecommenderMethods.named(method);
        require("holdOutWeeks", holdOutWeeks, 1, MOST_WEEKS);
        require("leastWeeks", leastWeeks, 1, MOST_WEEKS);
        require("leastCustomers", leastCustomers, 1, Integer.MAX_VALUE);
        require("judgedCustomers", judgedCustomers, leastCustomers, Integer.MAX_VALUE);
    }

    public static RecommendSettings defaults() {
        return new RecommendSettings(USUAL_METHOD, 8, 8, 10, 5_000, false);
    }

    public RecommendSettings withMethod(String value) {
        return new RecommendSettings(
                value, holdOutWeeks, leastWeeks, leastCustomers, judgedCustomers, update);
    }

    public RecommendSettings withHoldOutWeeks(int value) {
        return new RecommendSettings(
                method, value, leastWeeks, leastCustomers, judgedCustomers, update);
    }

    public RecommendSettings withLeastCustomers(int value) {
        return new RecommendSettings(
                method, holdOutWeeks, leastWeeks, value, judgedCustomers, update);
    }

    public RecommendSettings withUpdate(boolean value) {
        return new RecommendSettings(
                method, holdOutWeeks, leastWeeks, leastCustomers, judgedCustomers, value);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The option %s is %d.".formatted(name, value),
                    "Give %d to %d.".formatted(least, most));
        }
    }
}
