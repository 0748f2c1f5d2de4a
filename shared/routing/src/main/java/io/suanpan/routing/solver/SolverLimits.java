package io.suanpan.routing.solver;

import java.time.Duration;

/**
 * When to stop: at whichever comes first. With {@link #MOST_TIME} and an iteration limit the answer
 * is the same bytes each time.
 *
 * @param iterations of each thread
 * @param stall iterations without a better answer
 * @param clock that counts the time
 */
public record SolverLimits(Duration time, long iterations, long stall, SolverClock clock) {
    public static final Duration MOST_TIME = Duration.ofDays(7);

    /** By the clock on the wall. */
    public SolverLimits(Duration time, long iterations, long stall) {
        this(time, iterations, stall, SolverClock.WALL);
    }

    public SolverLimits withClock(SolverClock other) {
        return new SolverLimits(time, iterations, stall, other);
    }

    public static SolverLimits seconds(double seconds) {
        return new SolverLimits(
                Duration.ofNanos((long) (seconds * 1e9)), Long.MAX_VALUE, Long.MAX_VALUE);
    }

    public static SolverLimits iterations(long iterations) {
        return new SolverLimits(MOST_TIME, iterations, Long.MAX_VALUE);
    }
}
