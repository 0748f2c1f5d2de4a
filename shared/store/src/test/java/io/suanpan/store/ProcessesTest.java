package io.suanpan.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.ModelCard;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one folder, some of them killed. */
class ProcessesTest {
    private static final int KEYS = 150;
    private static final int STEPS = 100;
    private static final int KILLS = 17;
    private static final int VERSIONS = 90;

    @TempDir private Path folder;

    @Test
    void betweenProcessesEachConditionalWriteHasOneWinner() throws InterruptedException {
        ObjectStore store = new FileObjectStore(folder);
        store.put(RacingProcess.COUNTER, Content.of("0"));
        String[] arguments = {folder.toString(), "" + KEYS, "" + STEPS};
        List<Integer> won = new ArrayList<>();
        try (ChildJvm one = ChildJvm.start(RacingProcess.class, arguments);
                ChildJvm two = ChildJvm.start(RacingProcess.class, arguments)) {
            one.awaitReady();
            two.awaitReady();
            store.put(RacingProcess.GO, Content.of(""));
            Stream.of(one.linesToEnd(), two.linesToEnd())
                    .flatMap(List::stream)
                    .map(Integer::valueOf)
                    .forEach(won::add);
        }
        assertThat(won)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, KEYS).boxed().toList());
        assertThat(store.get(RacingProcess.COUNTER).orElseThrow().text()).isEqualTo("" + 2 * STEPS);
    }

    /**
     * The children are killed at seeded random times; how far each had come is up to the machine.
     */
    @Test
    void killedPublishersLeaveNoTraceInWhatIsFinishedAfterThem() throws InterruptedException {
        Path undisturbed = folder.resolve("undisturbed");
        PublishingProcess.publish(
                new FileObjectStore(undisturbed, FileStoreOptions.defaults().withSyncToDisk(false)),
                VERSIONS);
        Map<String, String> expected = contents(new FileObjectStore(undisturbed));
        Path disturbed = folder.resolve("disturbed");
        Random random = new Random(17);
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildJvm child = publisher(disturbed)) {
                child.awaitReady();
                Thread.sleep(random.nextInt(250));
                child.kill();
            }
            assertWhole(new FileObjectStore(disturbed), expected);
        }
        try (ChildJvm child = publisher(disturbed)) {
            child.linesToEnd();
        }
        assertThat(contents(new FileObjectStore(disturbed))).isEqualTo(expected);
    }

    private static ChildJvm publisher(Path store) {
        return ChildJvm.start(PublishingProcess.class, store.toString(), "" + VERSIONS);
    }

    /** What is visible is also there after an undisturbed run, and what is in use can be loaded. */
    private static void assertWhole(ObjectStore store, Map<String, String> expected) {
        Map<String, String> visible = contents(store);
        visible.remove("models/churn/current.json");
        assertThat(expected).containsAllEntriesOf(visible);
        ModelRegistry registry = new ModelRegistry(store, Clock.systemUTC());
        registry.current(PublishingProcess.MODEL)
                .ifPresent(pointer -> {
                    ModelCard card = registry.card(PublishingProcess.MODEL, pointer.version());
                    assertThat(registry.model(card)).isNotEmpty();
                });
    }

    private static Map<String, String> contents(ObjectStore store) {
        Map<String, String> contents = new TreeMap<>();
        store.listAll("").forEach(o -> contents.put(o.key(), store.get(o.key()).get().text()));
        return contents;
    }
}
