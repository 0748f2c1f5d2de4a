package io.suanpan.gateway;

import java.nio.charset.StandardCharsets;

/**
 * Fails a direct invocation: Lambda and Step Functions try again only what has failed, so a failure
 * that may pass must not look like a result. The message is the problem JSON; there is no stack,
 * since the platform would hand it to the caller.
 */
public final class InvocationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    InvocationFailure(Problem problem) {
        super(new String(problem.bytes(), StandardCharsets.UTF_8), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** Whether the same invocation may succeed later: conflict, throttling, a fault of ours. */
    static boolean mayPass(Problem problem) {
        return switch (problem.status()) {
            case 409, 429, 500 -> true;
            default -> false;
        };
    }
}
