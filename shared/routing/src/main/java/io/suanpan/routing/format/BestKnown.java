package io.suanpan.routing.format;

import io.suanpan.routing.problem.RoutingObjective;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The best known answer to an instance.
 *
 * @param cost as published
 * @param unit whole units of the problem in one of the published cost
 * @param solution its file
 */
public record BestKnown(
        String name,
        Path file,
        double cost,
        int routes,
        Rounding rounding,
        long unit,
        RoutingObjective objective,
        Optional<Path> solution) {
    /** How much dearer that is, in per cent of the best known; negative if it is cheaper. */
    public double gapPercent(long total) {
        double published = (double) total / unit;
        return 100 * (published / cost - 1);
    }
}
