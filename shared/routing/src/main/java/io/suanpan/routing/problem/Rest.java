package io.suanpan.routing.problem;

/**
 * A break that the driver takes on every route that is driven, wherever the last stop was.
 *
 * @param window when it may begin
 */
public record Rest(TimeWindow window, int duration) {}
