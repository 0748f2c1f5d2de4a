package io.suanpan.routing.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.service.answer.RoutePlan;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one line of a batch: a plan or a problem.
 *
 * @param line its number in the input, from 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchLine(long line, @Nullable RoutePlan plan, @Nullable JobProblem problem) {
    static BatchLine of(long line, RoutePlan plan) {
        return new BatchLine(line, plan, null);
    }

    static BatchLine of(long line, SuanpanException e) {
        return new BatchLine(line, null, JobProblem.of(e));
    }
}
