package io.suanpan.gateway;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be logged of one request. It holds route templates, codes and class names only: a
 * customer's id or address has no way into it.
 */
final class Exchange {
    static final String UNMATCHED = "unmatched";

    private final Invocation invocation;
    private final boolean coldStart;
    private final long startNanos;
    private final RequestMetrics metrics = new RequestMetrics();
    private String kind = "direct";
    private String method = "";
    private String route = UNMATCHED;
    private String correlationId = "";
    private String messageId = "";
    private int status = 200;
    private String code = "";
    private @Nullable Throwable unexpected;
    private long durationNanos;

    Exchange(Invocation invocation, boolean coldStart, long startNanos) {
        this.invocation = invocation;
        this.coldStart = coldStart;
        this.startNanos = startNanos;
    }

    Exchange kind(String value) {
        kind = value;
        return this;
    }

    Exchange method(String value) {
        method = value;
        return this;
    }

    Exchange route(String template) {
        route = template;
        return this;
    }

    Exchange correlatedBy(String candidate) {
        correlationId = Identifiers.isPlain(candidate) ? candidate : "";
        return this;
    }

    Exchange message(String candidate) {
        messageId = Identifiers.isPlain(candidate) ? candidate : "";
        return this;
    }

    void answered(int answerStatus) {
        status = answerStatus;
    }

    void failed(Problem problem, Throwable cause) {
        status = problem.status();
        code = problem.code();
        boolean foreseen =
                cause instanceof SuanpanException known && known.code() != ErrorCode.INTERNAL;
        unexpected = foreseen ? null : cause;
    }

    void endedAt(long nanos) {
        durationNanos = nanos - startNanos;
    }

    RequestMetrics metrics() {
        return metrics;
    }

    boolean coldStart() {
        return coldStart;
    }

    String kind() {
        return kind;
    }

    String method() {
        return method;
    }

    String route() {
        return route;
    }

    String messageId() {
        return messageId;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    @Nullable Throwable unexpected() {
        return unexpected;
    }

    /** The route with its method, for the one dimension that metrics have. */
    String label() {
        return method.isEmpty() ? route : method + " " + route;
    }

    /** Of our side; what a caller did wrong is no error of the service. */
    boolean isError() {
        return status >= 500;
    }

    /** Milliseconds with three decimals. */
    double durationMillis() {
        return Math.round(durationNanos / 1e3) / 1e3;
    }

    Invocation invocation() {
        return invocation;
    }

    /** What the caller named, or else the request id. */
    String correlationId() {
        return correlationId.isEmpty() ? invocation.requestId() : correlationId;
    }
}
