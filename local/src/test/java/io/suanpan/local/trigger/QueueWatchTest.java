package io.suanpan.local.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import io.suanpan.local.fixture.Fixtures;
import io.suanpan.local.fixture.SteppingClock;
import io.suanpan.local.runner.EmbeddedFunction;
import io.suanpan.local.runner.EmbeddedRunner;
import io.suanpan.local.runner.FunctionLog;
import io.suanpan.local.template.QueueTrigger;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueWatchTest {
    @TempDir Path folder;
    private final SteppingClock clock = new SteppingClock();
    private final List<TriggerEvent> events = new ArrayList<>();
    private FileObjectStore store;
    private QueueWatch watch;

    @BeforeEach
    void open() {
        store = new FileObjectStore(folder);
        watch = newWatch();
    }

    private QueueWatch newWatch() {
        EmbeddedFunction function =
                new EmbeddedRunner(
                                Fixtures.template(), folder.toString(), clock, FunctionLog.none())
                        .function("take-objects");
        QueueTrigger trigger = function.wiring().queues().getFirst();
        return new QueueWatch(store, "local", function, trigger, clock, events::add);
    }

    private void put(String key) {
        store.put(key, Content.of("content of " + key));
    }

    /** Two looks make an object settled; two seconds without another make the batch due. */
    private void settle(QueueWatch watched) {
        watched.look();
        watched.look();
        clock.forward(Duration.ofSeconds(2));
    }

    private List<List<String>> taken() {
        return store.listAll("taken/")
                .map(it -> store.get(it.key()).orElseThrow().text())
                .map(it -> Json.read(it.getBytes(), String[].class, "taken"))
                .map(List::of)
                .toList();
    }

    @Test
    void aDroppedObjectIsDeliveredOnce() {
        put("raw/a.csv");
        settle(watch);

        assertThat(watch.deliver()).isTrue();
        settle(watch);
        assertThat(watch.deliver()).isFalse();

        assertThat(taken()).containsExactly(List.of("raw/a.csv"));
        assertThat(events)
                .containsExactly(
                        new TriggerEvent.Started("take-objects", List.of("raw/a.csv")),
                        new TriggerEvent.Taken(
                                "take-objects", List.of("raw/a.csv"), Duration.ZERO));
    }

    @Test
    void objectsElsewhereAreLeftAlone() {
        put("tables/a.csv");
        settle(watch);

        assertThat(watch.deliver()).isFalse();
    }

    @Test
    void aFileThatStillGrowsIsNotTaken() throws IOException {
        Path file = folder.resolve("raw/copy.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "half");
        watch.look();
        Files.writeString(file, "half and half");
        watch.look();
        clock.forward(Duration.ofSeconds(2));

        assertThat(watch.deliver()).isFalse();
        settle(watch);
        assertThat(watch.deliver()).isTrue();
    }

    @Test
    void aRestartNeitherRepeatsNorMisses() {
        put("raw/a.csv");
        settle(watch);
        watch.deliver();
        put("raw/b.csv");

        QueueWatch restarted = newWatch();
        settle(restarted);
        restarted.deliver();
        settle(restarted);

        assertThat(restarted.deliver()).isFalse();
        assertThat(taken()).containsExactlyInAnyOrder(List.of("raw/a.csv"), List.of("raw/b.csv"));
    }

    @Test
    void theSameKeyWithOtherContentIsNew() {
        put("raw/a.csv");
        settle(watch);
        watch.deliver();
        store.put("raw/a.csv", Content.of("other"));
        settle(watch);

        assertThat(watch.deliver()).isTrue();
        assertThat(taken()).hasSize(2);
    }

    @Test
    void batchesAreFilledUpToTheirSize() {
        for (int i = 0; i < 5; i++) {
            put("raw/" + i + ".csv");
        }
        watch.look();
        watch.look();

        // Three of five fill a batch at once; the other two wait for quiet.
        assertThat(watch.deliver()).isTrue();
        assertThat(watch.deliver()).isFalse();
        clock.forward(Duration.ofSeconds(2));
        assertThat(watch.deliver()).isTrue();
        assertThat(taken()).extracting(List::size).containsExactlyInAnyOrder(3, 2);
    }

    @Test
    void theBatchingWindowEndsTheWaitThoughObjectsKeepComing() {
        put("raw/first.csv");
        watch.look();
        watch.look();
        for (int second = 1; second <= 59; second++) {
            clock.forward(Duration.ofSeconds(1));
            store.put("raw/latest.csv", Content.of("" + second));
            watch.look();
            watch.look();
            if (watch.isWaiting() && second < 3) {
                assertThat(watch.deliver()).isEqualTo(second == 2);
            }
        }
        assertThat(taken()).isNotEmpty();
    }

    @Test
    void whatFailsIsTriedAgainLaterAndThenPutAside() {
        put("raw/bad.csv");
        put("raw/good.csv");
        settle(watch);

        assertThat(watch.deliver()).isTrue();
        assertThat(taken()).containsExactly(List.of("raw/good.csv"));
        assertThat(watch.deliver()).isFalse();
        clock.forward(Duration.ofSeconds(1));
        assertThat(watch.deliver()).isTrue();

        assertThat(watch.isWaiting()).isFalse();
        assertThat(events.getLast())
                .isEqualTo(
                        new TriggerEvent.GivenUp(
                                "take-objects", "raw/bad.csv", "see the log of take-objects"));
        assertThat(store.listAll("dead-letters/TakeQueue/"))
                .singleElement()
                .satisfies(it ->
                        assertThat(store.get(it.key()).orElseThrow().text())
                                .contains("\"key\" : \"raw/bad.csv\"")
                                .contains("\"receives\" : 2"));
        QueueWatch restarted = newWatch();
        settle(restarted);
        assertThat(restarted.deliver()).isFalse();
    }

    @Test
    void aFunctionThatThrowsFailsItsWholeBatch() {
        put("raw/good.csv");
        put("raw/worse.csv");
        settle(watch);

        watch.deliver();

        assertThat(events)
                .filteredOn(TriggerEvent.Failed.class::isInstance)
                .hasSize(2)
                .allSatisfy(it ->
                        assertThat(((TriggerEvent.Failed) it).error())
                                .contains("cannot take raw/worse.csv"));
    }

    @Test
    void aDeadLetterThatIsDeletedIsTriedAgainByTheNextStart() {
        put("raw/bad.csv");
        settle(watch);
        watch.deliver();
        clock.forward(Duration.ofSeconds(1));
        watch.deliver();
        store.listAll("dead-letters/").toList().forEach(it -> store.delete(it.key()));

        QueueWatch restarted = newWatch();
        settle(restarted);

        assertThat(restarted.deliver()).isTrue();
    }

    @Test
    void whatTheFunctionTookAnotherWayCountsAsDelivered() {
        put("raw/a.csv");
        put("raw/b.csv");

        assertThat(watch.pending()).containsExactlyInAnyOrder("raw/a.csv", "raw/b.csv");
        watch.acknowledge(List.of("raw/a.csv"));

        assertThat(watch.pending()).containsExactly("raw/b.csv");
        assertThat(newWatch().pending()).containsExactly("raw/b.csv");
    }
}
