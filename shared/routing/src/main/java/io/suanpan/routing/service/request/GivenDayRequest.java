package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;

/**
 * A plan and how its day stands, with all that was done since it was made: the body of {@code POST
 * /v1/routes/replan}.
 */
public record GivenDayRequest(CheckRequest plan, ReplanRequest day) {
    public static GivenDayRequest read(Fields fields) {
        return new GivenDayRequest(CheckRequest.read(fields), ReplanRequest.read(fields));
    }
}
