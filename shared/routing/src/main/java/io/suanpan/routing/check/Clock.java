package io.suanpan.routing.check;

import io.suanpan.routing.problem.HourlySpeed;
import java.util.Collections;

/**
 * Travel in time, in longs: {@link HourlySpeed} where an int can hold the answer. Beyond that, far
 * after every window, the slowest speed of the day is assumed, so that later stays later.
 */
final class Clock {
    private static final long PERCENT = 100;
    private static final long SAFE = Integer.MAX_VALUE - 100_000L;

    private final HourlySpeed speed;
    private final int slowest;

    Clock(HourlySpeed speed) {
        this.speed = speed;
        this.slowest = speed.constant() ? (int) PERCENT : Collections.min(speed.percents());
    }

    long arrival(long departure, int duration) {
        if (speed.constant()) {
            return departure + duration;
        }
        long atTheLatest = departure + duration * PERCENT / slowest;
        return atTheLatest > SAFE ? atTheLatest : speed.arrival((int) departure, duration);
    }

    /** The latest departure that arrives by then; negative if there is none. */
    long latestDeparture(long arrival, int duration) {
        if (speed.constant() || arrival < 0) {
            return arrival - duration;
        }
        return arrival > SAFE
                ? arrival - duration * PERCENT / slowest
                : speed.latestDeparture((int) arrival, duration);
    }
}
