package io.suanpan.local.template;

import io.suanpan.core.SuanpanException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one {@code AWS::Serverless::Function} with its events. */
final class FunctionReader {
    private static final int STANDARD_TIMEOUT_SECONDS = 3;
    private static final int STANDARD_MEMORY_MIB = 128;

    private final Resource globals;
    private final Map<String, Resource> resources;
    private final Map<String, List<String>> prefixesByTarget;

    /**
     * @param globals the {@code Globals} of functions
     * @param resources by logical name
     */
    FunctionReader(
            Resource globals,
            Map<String, Resource> resources,
            Map<String, List<String>> prefixesByTarget) {
        this.globals = globals;
        this.resources = resources;
        this.prefixesByTarget = prefixesByTarget;
    }

    FunctionWiring read(Resource function) {
        List<Route> routes = new ArrayList<>();
        List<QueueTrigger> queues = new ArrayList<>();
        List<Schedule> schedules = new ArrayList<>();
        Resource events = function.fields("Events");
        for (String name : events.names()) {
            Resource event = events.fields(name);
            Resource properties = event.fields("Properties");
            switch (event.requiredText("Type")) {
                case "HttpApi" -> routes.add(route(properties));
                case "SQS" -> queues.add(queue(function, properties));
                case "Schedule" -> schedules.add(schedule(properties, "Schedule"));
                case "ScheduleV2" -> schedules.add(schedule(properties, "ScheduleExpression"));
                case String other -> throw unknownEvent(event, name, other);
            }
        }
        return new FunctionWiring(
                function.name(),
                handlerClass(function),
                environment(function),
                Duration.ofSeconds(inherited(function, "Timeout", STANDARD_TIMEOUT_SECONDS)),
                inherited(function, "MemorySize", STANDARD_MEMORY_MIB),
                routes,
                queues,
                schedules);
    }

    private static SuanpanException unknownEvent(Resource event, String name, String type) {
        return TemplateException.at(
                event.line(),
                "%s is triggered by %s, a %s.".formatted(event.name(), name, type),
                "The local runner knows HttpApi, SQS, Schedule and ScheduleV2.");
    }

    private String handlerClass(Resource function) {
        String handler = function.text("Handler").orElseGet(() -> globals.requiredText("Handler"));
        int method = handler.indexOf("::");
        return method < 0 ? handler : handler.substring(0, method);
    }

    private int inherited(Resource function, String property, int standard) {
        return function.number(property, globals.number(property, standard));
    }

    private Map<String, String> environment(Resource function) {
        Map<String, String> environment = new HashMap<>();
        for (Resource owner : List.of(globals, function)) {
            Resource variables = owner.fields("Environment").fields("Variables");
            for (String name : variables.names()) {
                variables.text(name).ifPresent(value -> environment.put(name, value));
            }
        }
        return environment;
    }

    private Route route(Resource event) {
        Resource own = event.fields("Auth");
        Resource api =
                event.text("ApiId")
                        .map(resources::get)
                        .map(resource -> resource.fields("Auth"))
                        .orElse(own);
        String authorizer =
                own.text("Authorizer").or(() -> api.text("DefaultAuthorizer")).orElse("NONE");
        Set<String> scopes = new LinkedHashSet<>(own.texts("AuthorizationScopes"));
        if (scopes.isEmpty() && !authorizer.equals("NONE")) {
            scopes.addAll(
                    api.fields("Authorizers").fields(authorizer).texts("AuthorizationScopes"));
        }
        return new Route(
                event.requiredText("Method").toUpperCase(Locale.ROOT),
                event.requiredText("Path"),
                !authorizer.equals("NONE"),
                scopes);
    }

    private QueueTrigger queue(Resource function, Resource event) {
        String address = event.requiredText("Queue");
        Resource queue = resources.get(stem(address));
        if (queue == null) {
            throw TemplateException.at(
                    event.line(),
                    "%s reads from %s, which is no queue here.".formatted(function.name(), address),
                    "Name a queue of this template by !GetAtt Queue.Arn.");
        }
        Resource redrive = queue.fields("RedrivePolicy");
        return new QueueTrigger(
                queue.name(),
                stem(redrive.requiredText("deadLetterTargetArn")),
                prefixesByTarget.getOrDefault(address, List.of()),
                event.number("BatchSize", 10),
                Duration.ofSeconds(event.number("MaximumBatchingWindowInSeconds", 0)),
                redrive.number("maxReceiveCount", 10));
    }

    private static Schedule schedule(Resource event, String property) {
        return new Schedule(event.requiredText(property), event.text("Input").orElse(""));
    }

    private static String stem(String address) {
        int dot = address.indexOf('.');
        return dot < 0 ? address : address.substring(0, dot);
    }
}
