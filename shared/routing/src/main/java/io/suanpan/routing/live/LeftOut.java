package io.suanpan.routing.live;

import java.util.List;

/**
 * Why a client is on no route.
 *
 * @param client its index
 * @param mends each of which would do alone, the cheapest first; empty if it takes several
 * @param what in words, for a person
 */
public record LeftOut(int client, List<Mend> mends, String what) {
    public LeftOut {
        mends = List.copyOf(mends);
    }

    /** The obstacle that is cheapest to take away. */
    public Obstacle obstacle() {
        return mends.isEmpty() ? Obstacle.SEVERAL : mends.getFirst().obstacle();
    }
}
