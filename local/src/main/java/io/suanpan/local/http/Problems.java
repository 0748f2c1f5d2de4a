package io.suanpan.local.http;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.gateway.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers of the server itself, in the form of the functions' own (RFC 9457). */
final class Problems {
    private Problems() {}

    static HttpAnswer answer(Throwable thrown) {
        Problem problem = Problem.of(thrown);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/problem+json");
        if (problem.status() == ErrorCode.UNAUTHENTICATED.status()) {
            headers.put("www-authenticate", "Bearer");
        }
        return new HttpAnswer(
                problem.status(), headers, List.of(), new HttpAnswer.Body(problem.bytes()));
    }

    /** The path is known under these methods only. */
    static HttpAnswer wrongMethod(List<String> methods) {
        String allowed = String.join(", ", methods);
        HttpAnswer answer =
                answer(
                        new SuanpanException(
                                ErrorCode.METHOD_NOT_ALLOWED,
                                "The path does not answer this method.",
                                "Use one of: " + allowed + "."));
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.put("allow", allowed);
        return new HttpAnswer(answer.status(), headers, answer.cookies(), answer.body());
    }
}
