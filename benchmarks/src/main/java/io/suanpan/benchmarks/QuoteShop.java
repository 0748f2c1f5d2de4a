package io.suanpan.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.runner.EmbeddedFunction;
import io.suanpan.routing.problem.TimeWindow;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A checkout that asks the function {@code plan-route} about a plan that it keeps. */
final class QuoteShop {
    private static final int OK = 200;

    private final EmbeddedFunction function;
    private final SyntheticTown town;
    private final List<TimeWindow> windows;
    private String id = "";

    /**
     * @param windows that each visitor asks for
     */
    QuoteShop(BenchShop shop, SyntheticTown town, List<TimeWindow> windows) {
        this.function = shop.runner().function("plan-route");
        this.town = town;
        this.windows = List.copyOf(windows);
    }

    void plan(long iterations) {
        JsonNode answer = post("/v1/routes", town.request(iterations));
        if (answer.path("statusCode").intValue() != OK) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "There is no plan: " + answer.path("body").stringValue(""),
                    "Give other numbers of stops and vans.");
        }
        id = body(answer).path("id").stringValue("");
    }

    /** Whether the visitor hears of every window. */
    boolean quote(int visitor) {
        JsonNode answer = post("/v1/routes/{id}/quotes", stop(visitor));
        return answer.path("statusCode").intValue() == OK
                && body(answer).path("quotes").size() == windows.size();
    }

    /** Where there is no room, nothing changes. */
    void order(int visitor) {
        post("/v1/routes/{id}/orders", stop(visitor));
    }

    private String stop(int visitor) {
        return Json.text(Map.of("stop", town.visitors().get(visitor).json(windows)));
    }

    private static JsonNode body(JsonNode answer) {
        return Json.tree(
                answer.path("body").stringValue("").getBytes(UTF_8), "The answer of plan-route");
    }

    private JsonNode post(String route, String body) {
        return Json.tree(
                function.invoke(ApiEvent.post(route, id, body)), "The answer of plan-route");
    }
}
