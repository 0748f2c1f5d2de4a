package io.suanpan.recommendation.live;

/**
 * An event with who did it.
 *
 * @param customerId empty for nobody known
 * @param sessionId empty where no visit is told
 * @param requestId of the shown list that it came of; empty where it came of none that is logged
 */
public record SentEvent(String customerId, String sessionId, String requestId, LiveEvent event) {}
