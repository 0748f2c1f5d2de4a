package io.suanpan.routing.service.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a plan was found.
 *
 * @param iterations that were done
 * @param seconds they took; null where only the iterations counted, so that equal requests get
 *     equal answers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchFacts(long seed, long iterations, @Nullable Double seconds) {}
