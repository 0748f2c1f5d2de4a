package io.suanpan.routing.bound;

/**
 * How long to try.
 *
 * @param rounds of ascent
 * @param steps of arithmetic in a round at most, about half a nanosecond each; load is counted in
 *     coarser units until a round needs no more
 */
public record BoundOptions(int rounds, long steps) {
    /**
     * 100 rounds, after which ten more add about 0.1 %; and 300 million steps, which count loads of
     * 131 exactly for 1,000 clients and take half a CPU minute then, some seconds for 200.
     */
    public static BoundOptions defaults() {
        return new BoundOptions(100, 300_000_000);
    }

    public BoundOptions withRounds(int number) {
        return new BoundOptions(number, steps);
    }

    public BoundOptions withSteps(long number) {
        return new BoundOptions(rounds, number);
    }
}
