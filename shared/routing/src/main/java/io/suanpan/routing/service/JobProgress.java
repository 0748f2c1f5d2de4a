package io.suanpan.routing.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.routing.service.model.CostScale;
import io.suanpan.routing.solver.SolverProgress;
import org.jspecify.annotations.Nullable;

/**
 * Where a running job stands.
 *
 * @param costMinor of the best plan so far; null while it leaves out what has no prize
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobProgress(
        long iterations, double seconds, @Nullable Double costMinor, int routes, int leftOut) {
    /** Far above any cost, and below the price of one stop that must be made. */
    private static final long PRICELESS = Long.MAX_VALUE / 8;

    private static final double MILLIS = 1e3;

    static JobProgress of(SolverProgress.Report report) {
        return new JobProgress(
                report.iterations(),
                Math.round(report.seconds() * MILLIS) / MILLIS,
                report.bestCost() < PRICELESS ? CostScale.minor(report.bestCost()) : null,
                report.routes(),
                report.leftOut());
    }
}
