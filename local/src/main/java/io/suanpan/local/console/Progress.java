package io.suanpan.local.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One piece of work: on a terminal a line that counts the seconds, elsewhere one line at its end.
 * Closing it without {@link #done} leaves the line as it stands, for work that failed.
 */
public final class Progress implements AutoCloseable {
    private static final String REPAINT = "\r\u001B[K";

    private final PrintStream err;
    private final boolean interactive;
    private final String label;
    private final long start = System.nanoTime();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile String detail = "";

    Progress(PrintStream err, boolean interactive, String label) {
        this.err = err;
        this.interactive = interactive;
        this.label = label;
        if (interactive) {
            Thread.ofVirtual().name("progress").start(this::paint);
        }
    }

    /** What is being done right now. */
    public void at(String step) {
        detail = step;
    }

    /** The end of the work, with its result in a few words. */
    public void done(String result) {
        if (ended.getCount() > 0) {
            close();
            err.println(
                    "%s  %s%s"
                            .formatted(
                                    Words.seconds(elapsed()),
                                    label,
                                    result.isEmpty() ? "" : ": " + result));
        }
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public synchronized void close() {
        if (ended.getCount() > 0) {
            ended.countDown();
            if (interactive) {
                err.print(REPAINT);
                err.flush();
            }
        }
    }

    private void paint() {
        try {
            do {
                repaint();
            } while (!ended.await(500, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void repaint() {
        if (ended.getCount() > 0) {
            String step = detail.isEmpty() ? "" : " · " + detail;
            err.print(REPAINT + Words.seconds(elapsed()) + "  " + label + step + " …");
            err.flush();
        }
    }
}
