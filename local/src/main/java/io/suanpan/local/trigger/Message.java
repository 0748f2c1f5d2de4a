package io.suanpan.local.trigger;

import io.suanpan.core.Digest;
import io.suanpan.store.ObjectInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * One new object on its way to a function.
 *
 * @param id the same for the same object in the same queue, in the form of a UUID
 * @param arrivedAt when it was found
 * @param receives how often it has been tried
 * @param dueAt not to be tried before
 */
record Message(String id, ObjectInfo object, Instant arrivedAt, int receives, Instant dueAt) {
    private static final long LONGEST_PAUSE_SECONDS = 60;

    static Message of(String queue, ObjectInfo object, Instant now) {
        return new Message(id(queue, object), object, now, 0, now);
    }

    static String id(String queue, ObjectInfo object) {
        String identity = queue + "\n" + object.key() + "\n" + object.etag();
        String hash = Digest.sha256(identity.getBytes(StandardCharsets.UTF_8));
        return String.join(
                "-",
                hash.substring(0, 8),
                hash.substring(8, 12),
                hash.substring(12, 16),
                hash.substring(16, 20),
                hash.substring(20, 32));
    }

    Message received() {
        return new Message(id, object, arrivedAt, receives + 1, dueAt);
    }

    /** To be tried again after 1, 2, 4 … 60 seconds. */
    Message failed(Instant now) {
        long pause = Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(receives - 1, 30));
        return new Message(id, object, arrivedAt, receives, now.plus(Duration.ofSeconds(pause)));
    }
}
