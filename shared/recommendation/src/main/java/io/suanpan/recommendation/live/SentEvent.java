package io.suanpan.recommendation.live;

/**
 * An event with who did it.
 *
 * @param customerId empty for nobody known
 * @param sessionId empty where no visit is told
 */
public record SentEvent(String customerId, String sessionId, LiveEvent event) {}
