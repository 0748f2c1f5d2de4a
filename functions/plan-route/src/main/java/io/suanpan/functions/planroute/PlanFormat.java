package io.suanpan.functions.planroute;

import io.suanpan.core.input.Fields;
import io.suanpan.gateway.Reply;
import io.suanpan.routing.service.MadePlan;
import io.suanpan.routing.service.answer.PlanGeoJson;
import io.suanpan.routing.service.answer.PlanText;
import java.util.List;

/**
 * How a plan is written.
 *
 * @param name {@code json}, {@code geojson} or {@code sol}
 */
record PlanFormat(String name) {
    /** {@code format} of a query; JSON where nothing is said. */
    static PlanFormat read(Fields query) {
        return new PlanFormat(
                query.oneOf("format", List.of("json", "geojson", "sol")).orElse("json"));
    }

    boolean isJson() {
        return name.equals("json");
    }

    Reply reply(MadePlan made) {
        return switch (name) {
            case "geojson" ->
                    Reply.text(
                            200,
                            "application/geo+json",
                            PlanGeoJson.text(made.model(), made.plan()));
            case "sol" ->
                    Reply.text(
                            200,
                            "text/plain; charset=utf-8",
                            PlanText.text(made.model(), made.solution(), made.plan()));
            default -> Reply.json(made.plan());
        };
    }
}
