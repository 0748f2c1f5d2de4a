package io.suanpan.routing.service.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a given plan breaks.
 *
 * @param kind as in {@code time-window}
 * @param route its place among the routes, from 0; null where it is about the whole plan
 * @param stop its place on the route, from 0; null where it is about the whole route
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BrokenRule(
        String kind, @Nullable Integer route, @Nullable Integer stop, String what, String remedy) {}
