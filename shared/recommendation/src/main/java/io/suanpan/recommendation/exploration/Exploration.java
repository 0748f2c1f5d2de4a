package io.suanpan.recommendation.exploration;

import java.util.random.RandomGenerator;

/**
 * How a list is drawn from candidates that stand in the order in which a ranking has them, 0 the
 * best. Chances depend on ranks alone: scores differ in scale from model to model, ranks do not,
 * and they keep what boosts, diversity and calibration made of the scores. Immutable, thread-safe.
 */
public sealed interface Exploration permits EpsilonGreedy, PlackettLuce {
    /** Shows the best list in any case. */
    Exploration NONE = new EpsilonGreedy(0);

    /**
     * Draws so many different candidates.
     *
     * @param count at most {@code candidates}
     * @return ranks in the order in which they are shown
     */
    int[] draw(int candidates, int count, RandomGenerator random);

    /**
     * The chance of each item of a list given those above it; their product is the chance of the
     * whole list. Exact.
     *
     * @param list different ranks
     */
    double[] conditional(int candidates, int[] list);

    /**
     * The chance of each item of a list to be shown where it stands, whatever stands above it: what
     * {@link #positions} says of these, for who asks of one list only.
     *
     * @param list different ranks
     */
    double[] atPositions(int candidates, int[] list);

    /** The chance of each rank to be shown at each of the first {@code count} positions. */
    PositionChances positions(int candidates, int count);
}
