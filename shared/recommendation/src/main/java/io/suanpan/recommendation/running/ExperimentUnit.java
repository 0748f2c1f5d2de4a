package io.suanpan.recommendation.running;

import java.time.Instant;

/**
 * A customer who took part.
 *
 * @param enteredAt of the first visit since the experiment began
 * @param hasOrdered whether anything was ordered within the window after that
 * @param revenueMinor of these orders, less what came back in the window; minor units
 */
public record ExperimentUnit(
        String customerId, Instant enteredAt, boolean hasOrdered, long revenueMinor) {}
