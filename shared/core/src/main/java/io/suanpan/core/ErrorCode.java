package io.suanpan.core;

/** What can be wrong with a request or a run; each has its HTTP status and its stable name. */
public enum ErrorCode {
    MALFORMED(400, "malformed", "The request is malformed"),
    UNAUTHENTICATED(401, "unauthenticated", "The request carries no valid token"),
    FORBIDDEN(403, "forbidden", "The token does not allow this"),
    NOT_FOUND(404, "not-found", "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The path does not answer this method"),
    CONFLICT(409, "conflict", "The state has changed in between"),
    TOO_LARGE(413, "too-large", "The request is too large"),
    IMPOSSIBLE(422, "impossible", "The request is well-formed but cannot be fulfilled"),
    THROTTLED(429, "throttled", "Too many requests"),
    INTERNAL(500, "internal", "Something went wrong on our side"),
    NOT_TRAINED(503, "not-trained", "The model has not been trained yet");

    private final int status;
    private final String code;
    private final String title;

    ErrorCode(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** The HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** The stable name in problem JSON, for programs. */
    public String code() {
        return code;
    }

    /** The short sentence in problem JSON, for people; the same for every problem of this code. */
    public String title() {
        return title;
    }
}
