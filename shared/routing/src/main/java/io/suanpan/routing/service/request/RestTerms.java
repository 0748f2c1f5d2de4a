package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;
import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.TimeWindow;

/** Reads a break: {@code {"window":{"from":"11:30","to":"13:00"},"seconds":1800}}. */
final class RestTerms {
    private RestTerms() {}

    static Rest read(Fields fields) {
        return new Rest(
                fields.object("window", Read::window).orElse(TimeWindow.ALWAYS),
                fields.integer("seconds", 1, Limits.MOST_SECONDS).required());
    }
}
