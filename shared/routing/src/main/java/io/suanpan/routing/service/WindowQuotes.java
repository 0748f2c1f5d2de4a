package io.suanpan.routing.service;

import io.suanpan.routing.live.Insertion;
import io.suanpan.routing.live.Quote;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.service.answer.WindowQuote;
import io.suanpan.routing.service.model.CostScale;
import io.suanpan.routing.service.request.ClockTime;

/** Says quotes in the words of a request. */
final class WindowQuotes {
    private WindowQuotes() {}

    static WindowQuote of(Quote quote, RoutingProblem problem) {
        return quote.best()
                .map(best ->
                        free(
                                quote.window(),
                                best,
                                problem.vehicleTypes().get(best.vehicleType()).id(),
                                best.route()))
                .orElseGet(() -> taken(quote.window()));
    }

    static WindowQuote free(TimeWindow window, Insertion best, String vehicle, int route) {
        return new WindowQuote(
                ClockTime.text(window.from()),
                end(window),
                true,
                CostScale.minor(best.cost()),
                ClockTime.text(best.begin()),
                vehicle,
                route);
    }

    static WindowQuote taken(TimeWindow window) {
        return new WindowQuote(
                ClockTime.text(window.from()), end(window), false, null, null, null, null);
    }

    private static String end(TimeWindow window) {
        return ClockTime.text(Math.min(window.to(), ClockTime.LATEST));
    }
}
