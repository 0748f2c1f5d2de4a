package io.suanpan.local.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a customer.
 *
 * @param kind {@code order}, {@code return}, {@code visit}, {@code contact}, {@code delivery} or
 *     {@code dialogue}
 * @param reference id of the order, visit, campaign, delivery or dialogue
 * @param detail in words
 * @param amountMinor money, minor units; null where there is none
 * @param currency of it, ISO 4217; null where there is none
 */
public record Happening(
        Instant at,
        String kind,
        String reference,
        String detail,
        @Nullable Long amountMinor,
        @Nullable String currency) {}
