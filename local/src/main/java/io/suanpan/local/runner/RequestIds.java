package io.suanpan.local.runner;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that do not repeat: the start of the process and a counter, in the form of a UUID. */
final class RequestIds {
    private final long startNanos;
    private final AtomicLong count = new AtomicLong();

    RequestIds(Clock clock) {
        var now = clock.instant();
        this.startNanos = now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    String next() {
        return new UUID(startNanos, count.incrementAndGet()).toString();
    }
}
