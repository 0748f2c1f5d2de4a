package io.suanpan.gateway;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers HTTP events. */
final class HttpDesk {
    /** Lambda takes 6 MB of answer; the rest is room for headers. */
    private static final int MAX_ANSWER_BYTES = 6_000_000;

    private final Router router;
    private final int maxBodyBytes;

    HttpDesk(Router router, int maxBodyBytes) {
        this.router = router;
        this.maxBodyBytes = maxBodyBytes;
    }

    byte[] answer(JsonNode event, Exchange exchange) {
        String method = HttpEvents.method(event);
        exchange.kind("http").method(method);
        exchange.correlatedBy(HttpEvents.header(event, "x-correlation-id").orElse(""));
        boolean withBody = !method.equals("HEAD");
        try {
            Reply reply = route(event, method, exchange);
            byte[] answer = HttpEvents.answer(reply, withBody);
            requireSize(answer);
            exchange.answered(reply.status());
            return answer;
        } catch (Exception | StackOverflowError | LinkageError e) {
            Problem problem = Problem.of(e);
            exchange.failed(problem, e);
            return HttpEvents.answer(problem.reply(), withBody);
        }
    }

    private Reply route(JsonNode event, String method, Exchange exchange) throws Exception {
        String[] path = Paths.decodedSegments(HttpEvents.rawPath(event));
        Route route = router.find(method.equals("HEAD") ? "GET" : method, path);
        if (route == null) {
            return withoutRoute(method, path, exchange);
        }
        exchange.route(route.template());
        byte[] body = HttpEvents.body(event, maxBodyBytes);
        return route.handler().handle(new Request(event, route, path, body, exchange.metrics()));
    }

    private Reply withoutRoute(String method, String[] path, Exchange exchange) {
        @Nullable String template = router.templateOf(path);
        if (template == null) {
            throw router.unknownPath();
        }
        exchange.route(template);
        String allowed = router.allowed(path);
        if (method.equals("OPTIONS")) {
            return Reply.empty(204).withHeader("allow", allowed);
        }
        SuanpanException refused =
                new SuanpanException(
                        ErrorCode.METHOD_NOT_ALLOWED,
                        "The path does not answer this method.",
                        "Use one of: " + allowed + ".");
        Problem problem = Problem.of(refused);
        exchange.failed(problem, refused);
        return problem.reply().withHeader("allow", allowed);
    }

    private static void requireSize(byte[] answer) {
        if (answer.length > MAX_ANSWER_BYTES) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The answer would have "
                            + answer.length
                            + " bytes, more than a function can"
                            + " send.",
                    "Ask for less at once, or use the batch action, which answers with an object.");
        }
    }
}
