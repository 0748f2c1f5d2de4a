package io.suanpan.local.http;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.http.RouteTable.Match;
import io.suanpan.local.runner.EmbeddedRunner;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The HTTP API of the template without a network: finds the route, asks for the token, calls the
 * function with the event that API Gateway would send, and reads its answer. Thread-safe.
 */
public final class HttpApi implements Responder {
    private final RouteTable routes;
    private final Authorizer authorizer;
    private final EventWriter events;
    private final AnswerReader answers = new AnswerReader();

    private HttpApi(EmbeddedRunner runner, Clock clock, Authorizer authorizer) {
        this.routes = new RouteTable(runner);
        this.authorizer = authorizer;
        this.events = new EventWriter(clock);
    }

    /** With tokens, as the template says. */
    public static HttpApi guarded(EmbeddedRunner runner, Clock clock, Tokens tokens) {
        return new HttpApi(runner, clock, Authorizer.of(tokens));
    }

    /** For callers that own the machine: the verbs, and {@code serve --open}. */
    public static HttpApi open(EmbeddedRunner runner, Clock clock) {
        return new HttpApi(runner, clock, Authorizer.open());
    }

    public RouteTable routes() {
        return routes;
    }

    /** What goes wrong becomes problem JSON. */
    @Override
    public HttpAnswer answer(HttpCall call, byte[] body) {
        try {
            Optional<Match> match = routes.find(call.method(), call.rawPath());
            return match.isPresent() ? answer(call, body, match.get()) : withoutRoute(call);
        } catch (RuntimeException e) {
            return Problems.answer(e);
        }
    }

    private HttpAnswer answer(HttpCall call, byte[] body, Match match) {
        Claims claims = authorizer.authorize(call, match.route());
        return answers.read(match.function().invoke(events.write(call, body, match, claims)));
    }

    private HttpAnswer withoutRoute(HttpCall call) {
        if (call.rawPath().equals("/health")) {
            return health();
        }
        List<String> methods = routes.methods(call.rawPath());
        if (!methods.isEmpty()) {
            return Problems.wrongMethod(methods);
        }
        throw new SuanpanException(
                ErrorCode.NOT_FOUND,
                "There is no such path.",
                "Use one of: " + String.join(", ", routes.labels()) + ".");
    }

    private static HttpAnswer health() {
        return new HttpAnswer(
                200,
                Map.of("content-type", "application/json"),
                List.of(),
                new HttpAnswer.Body("{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8)));
    }
}
