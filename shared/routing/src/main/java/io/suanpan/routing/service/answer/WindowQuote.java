package io.suanpan.routing.service.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What it would take to serve an order in one window; all else is null where that is not free.
 *
 * @param costMinor by which the plan becomes dearer; below 0 if it becomes cheaper
 * @param begin of service
 * @param vehicle id of its type
 * @param route its place among the routes of the plan, from 0; one behind the last is a new one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WindowQuote(
        String from,
        String to,
        boolean free,
        @Nullable Double costMinor,
        @Nullable String begin,
        @Nullable String vehicle,
        @Nullable Integer route) {}
