package io.suanpan.store;

import java.time.Instant;

/**
 * One move of a model's pointer.
 *
 * @param version it led to
 * @param reason the gate's, or what was rolled back
 */
public record PointerMove(String version, Instant at, Action action, String reason) {

    /** What moved the pointer. A refused candidate moves nothing, so it is not among these. */
    public enum Action {
        PROMOTE,
        ROLLBACK
    }
}
