package io.suanpan.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time of ended child processes, as the kernel accounts it to their parent (Linux only). */
final class ChildCpu {
    private static final Path STAT = Path.of("/proc/self/stat");
    private static final int CHILD_USER_TICKS = 13;
    private static final int CHILD_SYSTEM_TICKS = 14;
    private static final double TICKS_PER_SECOND = 100;

    private ChildCpu() {}

    /** Seconds of all children that have ended so far; the resolution is 10 ms. */
    static double seconds() {
        try {
            String stat = Files.readString(STAT);
            // The second field is the command in parentheses and may hold blanks.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks =
                    Long.parseLong(fields[CHILD_USER_TICKS])
                            + Long.parseLong(fields[CHILD_SYSTEM_TICKS]);
            return ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
