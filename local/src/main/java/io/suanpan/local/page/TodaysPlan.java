package io.suanpan.local.page;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What to order today, as the API has it.
 *
 * @param body of {@code POST /v1/stock/plan}
 */
record TodaysPlan(JsonNode body) {
    String currency() {
        return Nodes.text(body, "currency");
    }

    /** The products that were planned, by their ids. */
    List<JsonNode> planned() {
        return answers("product");
    }

    /** Those that were not, by their ids. */
    List<JsonNode> problems() {
        return answers("problem");
    }

    /**
     * The answers with an order, the most urgent first: what runs out most surely, then soonest.
     */
    List<JsonNode> orders() {
        return answers("order").stream()
                .sorted(
                        Comparator.comparingDouble((JsonNode it) ->
                                        -Nodes.number(
                                                it.path("order"), "stockOutProbabilityBefore"))
                                .thenComparing(TodaysPlan::lastsUntil)
                                .thenComparing(it -> Nodes.text(it, "productId")))
                .toList();
    }

    /** What is on hand beyond what sells in time, the most valuable first. */
    List<JsonNode> slow() {
        return planned().stream()
                .filter(it -> !Nodes.text(it.path("product"), "action").equals("none"))
                .sorted(
                        Comparator.comparingLong((JsonNode it) ->
                                        -Nodes.count(it.path("product"), "excessValueMinor"))
                                .thenComparing(it -> Nodes.text(it, "productId")))
                .toList();
    }

    /** Its answer, or a node that has nothing in it. */
    JsonNode of(String productId) {
        return body.path("answers")
                .valueStream()
                .filter(it -> Nodes.text(it, "productId").equals(productId))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private List<JsonNode> answers(String part) {
        return body.path("answers").valueStream().filter(it -> it.path(part).isObject()).toList();
    }

    /** Dates stand in their order as texts; what lasts beyond all of them comes last. */
    private static String lastsUntil(JsonNode answer) {
        String day = Nodes.text(answer.path("order"), "lastsUntil");
        return day.isEmpty() ? "9999-12-31" : day;
    }
}
