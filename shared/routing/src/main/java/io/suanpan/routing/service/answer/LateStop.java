package io.suanpan.routing.service.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A customer who was told a window that cannot be kept.
 *
 * @param promisedFrom of the window that the plan had
 * @param begin of service now; null if the stop is left out
 * @param lateSeconds after the end of the window; null if the stop is left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LateStop(
        String stop,
        String promisedFrom,
        String promisedTo,
        @Nullable String begin,
        @Nullable Integer lateSeconds) {}
