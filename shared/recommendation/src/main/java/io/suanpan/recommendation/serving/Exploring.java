package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.exploration.Exploration;

/**
 * That a list is logged as shown, and how far it is left to chance.
 *
 * @param by how it is drawn from three times as many of the best; {@link Exploration#NONE} logs
 *     what would be shown anyway
 * @param requestId draws the lot, and joins to the list what comes of it; empty for no log, which
 *     leaves nothing to chance
 */
public record Exploring(Exploration by, String requestId) {
    public Exploring {
        if (requestId.isEmpty() && !by.equals(Exploration.NONE)) {
            throw new IllegalArgumentException(
                    "Without a request nothing is left to chance, as %s would.".formatted(by));
        }
    }

    /** The best list, which is not logged. */
    public static Exploring none() {
        return new Exploring(Exploration.NONE, "");
    }

    boolean isLogged() {
        return !requestId.isEmpty();
    }

    boolean isLeftToChance() {
        return !by.equals(Exploration.NONE);
    }
}
