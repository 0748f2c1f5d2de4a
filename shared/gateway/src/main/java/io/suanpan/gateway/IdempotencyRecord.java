package io.suanpan.gateway;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is stored under an idempotency key.
 *
 * @param payload SHA-256 of the business payload
 * @param until when a running request loses the key, or a stored answer lapses
 * @param status of the stored answer; 0 where there is none yet
 */
record IdempotencyRecord(
        State state,
        String payload,
        Instant until,
        int status,
        SortedMap<String, String> headers,
        String body) {

    enum State {
        /** A request works on it. */
        RUNNING,
        /** It has failed; the key is free for a retry. */
        FREE,
        /** The answer is stored. */
        DONE
    }

    static IdempotencyRecord running(String payload, Instant until) {
        return new IdempotencyRecord(State.RUNNING, payload, until, 0, new TreeMap<>(), "");
    }

    static IdempotencyRecord free(String payload, Instant now) {
        return new IdempotencyRecord(State.FREE, payload, now, 0, new TreeMap<>(), "");
    }

    static IdempotencyRecord done(String payload, Instant until, Reply reply) {
        return new IdempotencyRecord(
                State.DONE, payload, until, reply.status(), reply.headers(), reply.body());
    }

    static IdempotencyRecord read(byte[] json, String key) {
        try {
            return Json.read(json, IdempotencyRecord.class, key);
        } catch (SuanpanException e) {
            // Ours, not the caller's: it must not come out as a malformed request.
            throw new SuanpanException(ErrorCode.INTERNAL, e.detail(), "Delete " + key + ".", e);
        }
    }

    Content content() {
        return Content.of(Json.bytes(this));
    }

    boolean isDone() {
        return state == State.DONE;
    }

    Reply reply() {
        return new Reply(status, headers, body);
    }

    /** Whether another request with this payload may take the key now. */
    boolean mayBeTaken(String otherPayload, Instant now) {
        return switch (state) {
            case FREE -> true;
            case DONE -> !now.isBefore(until);
            // It may have done half of its work: only the same work may go over it again.
            case RUNNING -> !now.isBefore(until) && payload.equals(otherPayload);
        };
    }
}
