package io.suanpan.routing.problem;

/**
 * Where vehicles start, end or reload.
 *
 * @param location row of the travel matrices
 * @param opening when a vehicle may leave, arrive and load
 * @param loadingDuration time a reload takes here; the first load is ready
 */
public record Depot(String id, int location, TimeWindow opening, int loadingDuration) {}
