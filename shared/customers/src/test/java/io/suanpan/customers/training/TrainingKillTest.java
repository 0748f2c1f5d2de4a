package io.suanpan.customers.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.training.TrainingProgress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Training is killed as by kill -9, at random moments of a process of its own, and run again. The
 * store then is that of a training that nobody disturbed: models, pointers, snapshot, experiments.
 */
class TrainingKillTest {
    private static final int KILLS = 17;
    private static final String NOW = "2026-03-01T06:00:00Z";

    @TempDir private Path folder;

    @Test
    void aKilledTrainingThatIsRunAgainLeavesWhatAnUndisturbedOneLeaves() throws Exception {
        Path calm = newStore("calm");
        Duration whole = Duration.ofNanos(runToItsEnd(calm));
        Map<String, String> undisturbed = objects(calm);
        assertThat(undisturbed.keySet())
                .anyMatch(key -> key.startsWith("models/churn/"))
                .contains("models/propensity/current.json", "features/customers/current.json")
                .contains("models/segments/current.json")
                .anyMatch(key -> key.startsWith("features/segments/"))
                .anyMatch(key -> key.startsWith("experiments/segments/"))
                .contains("models/forecast/current.json", "models/recommend/current.json")
                .anyMatch(key -> key.startsWith("features/forecast/"))
                .anyMatch(key -> key.startsWith("features/recommend/"))
                .anyMatch(key -> key.startsWith("experiments/forecast/"))
                .anyMatch(key -> key.startsWith("experiments/recommend/"))
                .anyMatch(key -> key.startsWith("experiments/propensity/"));
        Random random = new Random(20260301);
        List<String> differing = new ArrayList<>();
        int unfinished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path store = newStore("killed-" + kill);
            Duration delay = whole.multipliedBy(random.nextInt(1_000)).dividedBy(1_000);
            killAfter(store, delay);
            if (!objects(store).equals(undisturbed)) {
                unfinished++;
            }
            TrainingChild.train(store, NOW, TrainingProgress.NONE);
            if (!objects(store).equals(undisturbed)) {
                differing.add("killed after " + delay + ": " + objects(store).keySet());
            }
        }
        assertThat(differing).isEmpty();
        // Nearly all kills hit a training at work: the child is killed within its own run time.
        assertThat(unfinished).isGreaterThan(KILLS / 2);
    }

    @BeforeEach
    void makeShop() throws Exception {
        try (var shop = new SmallShop(200, 320)) {
            shop.commitTo(new FileObjectStore(folder.resolve("shop")), Clock.systemUTC());
        }
    }

    /** A store of its own with the same tables. */
    private Path newStore(String name) {
        Path root = folder.resolve(name);
        var shop = new FileObjectStore(folder.resolve("shop"));
        var copy = new FileObjectStore(root);
        shop.listAll("")
                .forEach(object ->
                        copy.put(
                                object.key(),
                                Content.of(shop.get(object.key()).orElseThrow().bytes())));
        return root;
    }

    /** The nanoseconds from its first sign of life. */
    private long runToItsEnd(Path store) throws Exception {
        Process child = start(store);
        try (BufferedReader lines = child.inputReader()) {
            String first = lines.readLine();
            long start = System.nanoTime();
            assertThat(first).isEqualTo("features of all customers");
            while (lines.readLine() != null) {
                // The child blocks on a full pipe.
            }
            assertThat(child.waitFor()).isZero();
            return System.nanoTime() - start;
        }
    }

    /** Counts from the child's first sign of life, since a kill while the JVM starts tests it. */
    private void killAfter(Path store, Duration delay) throws Exception {
        Process child = start(store);
        try (BufferedReader lines = child.inputReader()) {
            lines.readLine();
            child.waitFor(delay);
            child.destroyForcibly();
            child.waitFor();
        }
    }

    private static Process start(Path store) throws IOException {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        TrainingChild.class.getName(),
                        store.toString(),
                        NOW)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Key and hash of the content of every object. */
    private static Map<String, String> objects(Path root) {
        assertThat(Files.isDirectory(root)).isTrue();
        return new FileObjectStore(root)
                .listAll("")
                .filter(object -> !object.key().startsWith("tables/"))
                .collect(Collectors.toMap(ObjectInfo::key, ObjectInfo::etag));
    }
}
