package io.suanpan.recommendation.session;

/**
 * How sessions are cut and compared.
 *
 * @param gapSeconds what a user does within it after the last thing belongs to the same session
 * @param lastItems of the profile that are the session, the latest different ones
 * @param sessionsPerItem the latest sessions with an item that are looked at
 * @param neighbours sessions that are asked in the end
 * @param itemFade how many items back something counts 1/e; positive infinity for all alike
 * @param halfLifeDays after which a session counts half; positive infinity where age does not
 *     matter
 * @param placeFade how many places away from the last common item something counts 1/e; positive
 *     infinity for all alike
 */
public record SessionOptions(
        long gapSeconds,
        int lastItems,
        int sessionsPerItem,
        int neighbours,
        double itemFade,
        double halfLifeDays,
        double placeFade) {
    public SessionOptions {
        if (gapSeconds < 0 || lastItems < 1 || sessionsPerItem < 1 || neighbours < 1) {
            throw new IllegalArgumentException(
                    "Gap %d s, %d items, %d sessions, %d neighbours: 0 or more, and at least 1 each."
                            .formatted(gapSeconds, lastItems, sessionsPerItem, neighbours));
        }
        if (!(itemFade > 0 && halfLifeDays > 0 && placeFade > 0)) {
            throw new IllegalArgumentException(
                    "What fades, fades over more than 0: items %s, days %s, places %s."
                            .formatted(itemFade, halfLifeDays, placeFade));
        }
    }

    /**
     * Half an hour, 20 items, the latest 500 sessions of each, 200 neighbours; three items, 120
     * days, 20 places: the best of those tried on baskets of the real shop's last training months.
     */
    public static SessionOptions defaults() {
        return new SessionOptions(1800, 20, 500, 200, 3, 120, 20);
    }

    public SessionOptions withGapSeconds(long seconds) {
        return new SessionOptions(
                seconds, lastItems, sessionsPerItem, neighbours, itemFade, halfLifeDays, placeFade);
    }

    public SessionOptions withLastItems(int items) {
        return new SessionOptions(
                gapSeconds, items, sessionsPerItem, neighbours, itemFade, halfLifeDays, placeFade);
    }

    public SessionOptions withSessionsPerItem(int sessions) {
        return new SessionOptions(
                gapSeconds, lastItems, sessions, neighbours, itemFade, halfLifeDays, placeFade);
    }

    public SessionOptions withNeighbours(int sessions) {
        return new SessionOptions(
                gapSeconds,
                lastItems,
                sessionsPerItem,
                sessions,
                itemFade,
                halfLifeDays,
                placeFade);
    }

    public SessionOptions withItemFade(double items) {
        return new SessionOptions(
                gapSeconds, lastItems, sessionsPerItem, neighbours, items, halfLifeDays, placeFade);
    }

    public SessionOptions withHalfLifeDays(double days) {
        return new SessionOptions(
                gapSeconds, lastItems, sessionsPerItem, neighbours, itemFade, days, placeFade);
    }

    public SessionOptions withPlaceFade(double places) {
        return new SessionOptions(
                gapSeconds, lastItems, sessionsPerItem, neighbours, itemFade, halfLifeDays, places);
    }
}
