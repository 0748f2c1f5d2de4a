package io.suanpan.recommendation.factors;

import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.Weighting;

/** Six customers and five items; a pair's amount is its weight. */
final class SmallShop {
    /** What the amounts say. */
    static final Weighting AMOUNTS = new Weighting(1, 1, 1, Double.POSITIVE_INFINITY, true, false);

    private static final float[][] AMOUNT = {
        {1, 0, 2, 0, 0},
        {0, 1, 0, 1, 0},
        {3, 0, 1, 0, 1},
        {0, 2, 0, 0, 1},
        {1, 1, 0, 0, 0},
        {0, 0, 0, 1, 2}
    };

    private SmallShop() {}

    static InteractionLog log() {
        InteractionLog.Builder log = InteractionLog.builder();
        for (int user = 0; user < AMOUNT.length; user++) {
            for (int item = 0; item < AMOUNT[user].length; item++) {
                if (AMOUNT[user][item] > 0) {
                    log.add(
                            "u" + user,
                            "i" + item,
                            user * 100 + item,
                            EventKind.PURCHASE,
                            AMOUNT[user][item]);
                }
            }
        }
        return log.build();
    }

    /**
     * Made-up customers of a few tastes, enough that pieces and threads have something to share.
     */
    static InteractionLog crowd(int customers, int items) {
        InteractionLog.Builder log = InteractionLog.builder();
        for (int user = 0; user < customers; user++) {
            for (int n = 0; n < 3 + user % 11; n++) {
                int item = (user % 7 + 7 * ((user * 31 + n * n * 17) % (items / 7))) % items;
                log.add("u" + user, "i" + item, user + n, EventKind.PURCHASE, 1 + n % 3);
            }
        }
        return log.build();
    }
}
