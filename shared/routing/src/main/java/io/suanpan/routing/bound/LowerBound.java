package io.suanpan.routing.bound;

/**
 * No plan costs less.
 *
 * @param cost by the problem's formula, prizes of clients left out included
 * @param rounds of ascent that were made
 */
public record LowerBound(long cost, int rounds) {
    /**
     * How much dearer a plan is than this bound, as a part of its cost: the most that a better plan
     * could save. 0 if the plan costs nothing.
     */
    public double gap(long planCost) {
        return planCost <= 0 ? 0 : Math.max(0, (double) (planCost - cost) / planCost);
    }
}
