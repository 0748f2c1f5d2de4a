package io.suanpan.local.runner;

import java.nio.charset.StandardCharsets;

/** Takes what functions log. Thread-safe. */
@FunctionalInterface
public interface FunctionLog {

    /**
     * @param function as in {@code score-user}
     * @param line UTF-8, with or without a line feed at its end
     */
    void write(String function, byte[] line);

    default void write(String function, String line) {
        write(function, line.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps nothing. */
    static FunctionLog none() {
        return (function, line) -> {};
    }

    /** Writes to this one and then to the other. */
    default FunctionLog and(FunctionLog other) {
        return (function, line) -> {
            write(function, line);
            other.write(function, line);
        };
    }
}
