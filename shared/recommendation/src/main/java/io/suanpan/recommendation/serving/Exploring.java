package io.suanpan.recommendation.serving;

/**
 * That a list is logged as shown, and how far it is left to chance.
 *
 * @param epsilon chance of a list by lot among the best, 0 to 1; 0 logs what would be shown anyway
 * @param requestId draws the lot, and joins to the list what comes of it; empty for no log, which
 *     leaves nothing to chance
 */
public record Exploring(double epsilon, String requestId) {
    public Exploring {
        if (!(epsilon >= 0 && epsilon <= 1) || (requestId.isEmpty() && epsilon > 0)) {
            throw new IllegalArgumentException(
                    "Epsilon is 0 to 1, and 0 without a request: %s of \"%s\"."
                            .formatted(epsilon, requestId));
        }
    }

    /** The best list, which is not logged. */
    public static Exploring none() {
        return new Exploring(0, "");
    }

    boolean isLogged() {
        return !requestId.isEmpty();
    }
}
