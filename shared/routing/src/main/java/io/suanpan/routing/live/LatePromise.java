package io.suanpan.routing.live;

import io.suanpan.routing.problem.TimeWindow;
import java.util.OptionalInt;

/**
 * A customer who was told a window that cannot be kept.
 *
 * @param client index in the day's problem
 * @param begin of service now; empty if the client is left out
 */
public record LatePromise(int client, TimeWindow promised, OptionalInt begin) {
    /** By how much; empty if the client is left out. */
    public OptionalInt late() {
        return begin.isPresent()
                ? OptionalInt.of(begin.getAsInt() - promised.to())
                : OptionalInt.empty();
    }
}
