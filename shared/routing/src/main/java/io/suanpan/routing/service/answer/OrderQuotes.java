package io.suanpan.routing.service.answer;

import java.util.List;

/**
 * Which windows are free for an order in a plan, and what each costs.
 *
 * @param id of the plan
 * @param stop id of the order's stop
 * @param quotes by window, in order of time
 */
public record OrderQuotes(String id, String stop, List<WindowQuote> quotes) {
    public OrderQuotes {
        quotes = List.copyOf(quotes);
    }
}
