package io.suanpan.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A function and all that is wired to it.
 *
 * @param logicalName as in {@code ScoreUserFunction}
 * @param handlerClass name of the class that answers
 * @param environment variables with parameters at their defaults
 * @param timeout of one call
 * @param memoryMiB that the function is given
 */
public record FunctionWiring(
        String logicalName,
        String handlerClass,
        Map<String, String> environment,
        Duration timeout,
        int memoryMiB,
        List<Route> routes,
        List<QueueTrigger> queues,
        List<Schedule> schedules) {
    private static final String SUFFIX = "Function";

    public FunctionWiring {
        environment = Map.copyOf(environment);
        routes = List.copyOf(routes);
        queues = List.copyOf(queues);
        schedules = List.copyOf(schedules);
    }

    /** As people write it: {@code ScoreUserFunction} is {@code score-user}. */
    public String name() {
        String stem =
                logicalName.endsWith(SUFFIX) && logicalName.length() > SUFFIX.length()
                        ? logicalName.substring(0, logicalName.length() - SUFFIX.length())
                        : logicalName;
        return stem.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
