package io.suanpan.recommendation.live;

import io.suanpan.recommendation.data.EventKind;

/**
 * One thing that somebody just did.
 *
 * @param id unique; what comes again under the same id counts once
 * @param seconds of the epoch
 * @param amount pieces; at least 0
 */
public record LiveEvent(String id, EventKind kind, String productId, long seconds, float amount) {}
