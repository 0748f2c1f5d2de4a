package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;
import java.util.Optional;

/**
 * How hard to search: until so many seconds or iterations are over, whichever comes first.
 *
 * @param seconds empty where only the iterations count, so that the answer is the same each time
 */
public record SearchTerms(long seed, Optional<Double> seconds, Optional<Long> iterations) {
    /** What an answer to an HTTP request may take. */
    public static final double MOST_SECONDS_AT_ONCE = 25;

    /** What a job may take: a function lives for 15 minutes. */
    public static final double MOST_SECONDS = 780;

    /**
     * Where neither seconds nor iterations are said: a plan of a few hundred stops is good then.
     */
    public static final double USUAL_SECONDS = 5;

    private static final double LEAST_SECONDS = 0.01;

    /** Whether it is longer than an HTTP request can wait. */
    boolean takesAJob() {
        return seconds.filter(it -> it > MOST_SECONDS_AT_ONCE).isPresent();
    }

    static SearchTerms read(Fields fields) {
        Optional<Double> seconds =
                fields.decimal("seconds", LEAST_SECONDS, MOST_SECONDS).optional();
        Optional<Long> iterations =
                fields.longInteger("iterations", 0, Long.MAX_VALUE - 1).optional();
        boolean nothing = seconds.isEmpty() && iterations.isEmpty();
        return new SearchTerms(
                fields.longInteger("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(0L),
                nothing ? Optional.of(USUAL_SECONDS) : seconds,
                iterations);
    }
}
