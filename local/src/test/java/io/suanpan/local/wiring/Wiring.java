package io.suanpan.local.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What leads to which function, read from the raw template. */
final class Wiring {
    private Wiring() {}

    /** As events and people name it: {@code ScoreUserFunction} is {@code score-user}. */
    static String shortName(String function) {
        return function.replaceAll("Function$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    static List<Tree> events(Tree function, String type) {
        return function.at("Properties").find("Events").stream()
                .flatMap(events -> events.children().values().stream())
                .filter(event -> event.at("Type").text().equals(type))
                .map(event -> event.at("Properties"))
                .toList();
    }

    static List<String> queues(Tree function) {
        return events(function, "SQS").stream().map(it -> it.at("Queue").target()).toList();
    }

    /** Logical names of functions by route, as in {@code GET /v1/models}. */
    static Map<String, String> routes() {
        Map<String, String> routes = new TreeMap<>();
        RawTemplate.functions()
                .forEach((name, function) ->
                        events(function, "HttpApi")
                                .forEach(it ->
                                        routes.put(
                                                it.at("Method").text() + " " + it.at("Path").text(),
                                                name)));
        return routes;
    }

    /** The scopes that a route asks for. */
    static List<String> scopes(String route) {
        return RawTemplate.functions().values().stream()
                .flatMap(function -> events(function, "HttpApi").stream())
                .filter(it -> route.equals(it.at("Method").text() + " " + it.at("Path").text()))
                .flatMap(it -> it.at("Auth", "AuthorizationScopes").texts().stream())
                .toList();
    }

    /** Prefixes of keys whose creation calls the function. */
    static List<String> triggers(Tree function) {
        List<String> prefixes = new ArrayList<>();
        for (String queue : queues(function)) {
            for (Tree rule : rulesInto(queue).values()) {
                rule.at("Properties", "EventPattern", "detail", "object", "key")
                        .items()
                        .forEach(key -> prefixes.add(key.at("prefix").text()));
            }
        }
        return prefixes;
    }

    static Map<String, Tree> rulesInto(String queue) {
        Map<String, Tree> rules = RawTemplate.resources("AWS::Events::Rule");
        rules.values()
                .removeIf(rule ->
                        rule.at("Properties", "Targets").items().stream()
                                .noneMatch(it -> it.at("Arn").target().equals(queue)));
        return rules;
    }
}
