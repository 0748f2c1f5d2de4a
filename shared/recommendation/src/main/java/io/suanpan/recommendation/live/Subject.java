package io.suanpan.recommendation.live;

import io.suanpan.core.Digest;
import java.nio.charset.StandardCharsets;

/**
 * Who did something: a customer by the shop's id, or a visit that need not be anybody's; or the
 * shown list that it came of.
 *
 * @param kind {@code customers}, {@code sessions} or {@code lists}
 */
public record Subject(String kind, String id) {
    public static Subject customer(String id) {
        return new Subject("customers", id);
    }

    public static Subject session(String id) {
        return new Subject("sessions", id);
    }

    /** What came of a list, by the request that was answered with it. */
    public static Subject shownList(String requestId) {
        return new Subject("lists", requestId);
    }

    /** Ids are any text, so the key has a hash of it; nobody can read from it who it is. */
    String key() {
        return "%s%s/%s.json"
                .formatted(
                        LiveEvents.FOLDER,
                        kind,
                        Digest.sha256(id.getBytes(StandardCharsets.UTF_8)));
    }
}
