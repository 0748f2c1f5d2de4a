package io.suanpan.tables.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Digest;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * kill -9 at 17 random points of a process that ingests and replays, one in each seventeenth of the
 * work's duration; then the work is done again. What is in the store then equals, byte for byte,
 * what an undisturbed run leaves.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
    private static final int KILLS = 17;

    @TempDir private Path folder;
    private int stores;

    @Test
    void afterAKillAtAnyTimeARestartLeavesWhatAnUndisturbedRunLeaves() throws Exception {
        Path undisturbed = store();
        long durationNanos = run(undisturbed, -1);
        Map<String, String> expected = digests(undisturbed);
        assertThat(expected.keySet())
                .anyMatch(key -> key.startsWith("tables/_log/"))
                .anyMatch(key -> key.startsWith("quarantine/"))
                .anyMatch(key -> key.startsWith("reports/quality/"));
        Random random = new Random(17);
        for (int i = 0; i < KILLS; i++) {
            double point = (i + random.nextDouble()) / KILLS;
            Path store = killed((long) (point * durationNanos));
            IngestProcess.work(
                    new FileObjectStore(store), IngestProcess.options(folder.resolve("again")));
            Map<String, String> found = digests(store);
            assertThat(found.keySet()).as("killed at %.2f", point).isEqualTo(expected.keySet());
            found.entrySet().removeAll(expected.entrySet());
            assertThat(found.keySet()).as("other bytes, killed at %.2f", point).isEmpty();
        }
    }

    /** The store of a process that was killed so long after its start, or sooner if it was done. */
    private Path killed(long afterNanos) throws Exception {
        Path store = store();
        if (run(store, afterNanos) < 0) {
            return store;
        }
        return killed(afterNanos * 2 / 3);
    }

    private Path store() {
        Path path = folder.resolve("store-" + stores++);
        var store = new FileObjectStore(path);
        ShopFiles.large().forEach((key, bytes) -> store.put(key, Content.of(bytes)));
        return path;
    }

    /**
     * @param killAfterNanos from when it is ready; negative to let it end
     * @return how long the work took; -1 where it was killed
     */
    private long run(Path store, long killAfterNanos) throws IOException, InterruptedException {
        // A killed process leaves the library that it has unpacked.
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx512m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.io.tmpdir=" + temporary,
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                IngestProcess.class.getName(),
                                store.toString(),
                                folder.resolve("work").toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("ready");
            long start = System.nanoTime();
            if (killAfterNanos >= 0) {
                process.waitFor(killAfterNanos, TimeUnit.NANOSECONDS);
                int exit = process.destroyForcibly().waitFor();
                return exit == 0 ? System.nanoTime() - start : -1;
            }
            assertThat(out.readLine()).isEqualTo("done");
            long duration = System.nanoTime() - start;
            assertThat(process.waitFor()).isZero();
            return duration;
        } finally {
            process.destroyForcibly();
        }
    }

    private static Map<String, String> digests(Path path) {
        var store = new FileObjectStore(path);
        Map<String, String> digests = new TreeMap<>();
        store.listAll("")
                .forEach(info ->
                        digests.put(
                                info.key(),
                                Digest.sha256(store.get(info.key()).orElseThrow().bytes())));
        return digests;
    }
}
