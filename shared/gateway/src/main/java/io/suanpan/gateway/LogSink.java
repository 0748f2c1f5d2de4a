package io.suanpan.gateway;

import java.io.PrintStream;

/** Where log and metric lines go. */
@FunctionalInterface
public interface LogSink {

    /** Takes whole lines of UTF-8, each ending in a line feed, in one piece. */
    void write(byte[] lines, int length);

    /** One write a request, so that lines of parallel requests do not mix. */
    static LogSink to(PrintStream stream) {
        return (lines, length) -> {
            stream.write(lines, 0, length);
            stream.flush();
        };
    }

    /** For callers in the same process that keep no log; nothing is even formatted. */
    static LogSink quiet() {
        return QuietSink.QUIET;
    }
}
