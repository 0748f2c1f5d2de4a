package io.suanpan.routing.live;

import io.suanpan.routing.problem.TimeWindow;
import java.util.Optional;

/**
 * What one candidate window would take.
 *
 * @param best the cheapest way to serve the client in it; empty if the window is not free
 */
public record Quote(TimeWindow window, Optional<Insertion> best) {
    public boolean free() {
        return best.isPresent();
    }
}
