package io.suanpan.routing.service.answer;

/**
 * How far from the best a plan can be at most.
 *
 * @param lowerBoundMinor no plan costs less
 * @param gap of the plan to it, as a share of the plan's cost
 */
public record PlanBound(double lowerBoundMinor, double gap) {}
