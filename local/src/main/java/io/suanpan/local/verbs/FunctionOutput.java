package io.suanpan.local.verbs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.local.runner.FunctionLog;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Takes standard output for the log while functions run, as Lambda does: what a function prints is
 * its log. Answers to people go through the terminal, which holds the stream it was made with.
 */
final class FunctionOutput implements AutoCloseable {
    private static final String FILE = "functions";

    private final PrintStream before = System.out;

    FunctionOutput(FunctionLog log) {
        System.setOut(new PrintStream(new Lines(log), false, UTF_8));
    }

    @Override
    public void close() {
        System.out.flush();
        System.setOut(before);
    }

    /** Passes whole lines on; what is not ended yet is kept. */
    private static final class Lines extends OutputStream {
        private final FunctionLog log;
        private final ByteArrayOutputStream open = new ByteArrayOutputStream();

        Lines(FunctionLog log) {
            this.log = log;
        }

        @Override
        public synchronized void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            int end = offset + length;
            while (end > offset && bytes[end - 1] != '\n') {
                end--;
            }
            if (end > offset) {
                open.write(bytes, offset, end - offset);
                log.write(FILE, open.toByteArray());
                open.reset();
            }
            open.write(bytes, end, offset + length - end);
        }

        @Override
        public synchronized void close() {
            if (open.size() > 0) {
                log.write(FILE, open.toByteArray());
                open.reset();
            }
        }
    }
}
