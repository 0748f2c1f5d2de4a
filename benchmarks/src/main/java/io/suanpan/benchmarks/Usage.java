package io.suanpan.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has used since its start, JVM start and compilation included.
 *
 * @param cpuSeconds user and system time of all threads
 * @param peakRssMiB largest resident set; 0 where the system does not tell (only Linux does)
 */
record Usage(double cpuSeconds, long peakRssMiB) {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long KIB_PER_MIB = 1024;

    static Usage ofThisProcess() {
        return new Usage(cpuSecondsOfThisProcess(), largestRssMiB());
    }

    /** The time alone: the first look at the memory takes time of its own. */
    static double cpuSecondsOfThisProcess() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static long largestRssMiB() {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
