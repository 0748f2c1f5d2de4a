package io.suanpan.core;

import org.jspecify.annotations.Nullable;

/**
 * The one exception that crosses modules: what is wrong and where ({@link #detail()}), and what to
 * do about it ({@link #remedy()}). Only the gateway and the launcher turn it into an answer.
 */
public final class SuanpanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String detail;
    private final String remedy;

    /**
     * @param detail what is wrong (name and value) and where (file, row, field or key)
     * @param remedy what the caller can do about it, as an instruction
     */
    public SuanpanException(ErrorCode code, String detail, String remedy) {
        this(code, detail, remedy, null);
    }

    public SuanpanException(
            ErrorCode code, String detail, String remedy, @Nullable Throwable cause) {
        super(detail + " " + remedy, cause);
        this.code = code;
        this.detail = detail;
        this.remedy = remedy;
    }

    public ErrorCode code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public String remedy() {
        return remedy;
    }
}
