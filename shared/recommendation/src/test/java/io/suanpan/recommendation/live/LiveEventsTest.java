package io.suanpan.recommendation.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.recommendation.data.EventKind;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.FileStoreOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveEventsTest {
    private static final Subject SOMEBODY = Subject.customer("C/1 ?");

    @TempDir private Path folder;
    private FileObjectStore store;
    private LiveEvents live;

    @BeforeEach
    void open() {
        store = new FileObjectStore(folder, FileStoreOptions.defaults().withSyncToDisk(false));
        live = new LiveEvents(store);
    }

    private static LiveEvent event(String id, long seconds) {
        return new LiveEvent(id, EventKind.VIEW, "P" + id, seconds, 1.5f);
    }

    @Test
    void whatWasAddedIsThereOldestFirst() {
        assertThat(live.of(SOMEBODY)).isEmpty();
        assertThat(live.add(SOMEBODY, List.of(event("b", 20), event("a", 20)))).isEqualTo(2);
        assertThat(live.add(SOMEBODY, List.of(event("c", 10)))).isEqualTo(1);
        assertThat(live.of(SOMEBODY))
                .containsExactly(event("c", 10), event("a", 20), event("b", 20));
        assertThat(live.of(Subject.session("C/1 ?"))).as("a session of that name").isEmpty();
    }

    @Test
    void anIdCountsOnceWhateverComesUnderIt() {
        live.add(SOMEBODY, List.of(event("a", 20)));
        String etag = store.listAll("live/").findFirst().orElseThrow().etag();
        assertThat(live.add(SOMEBODY, List.of(event("a", 99), event("a", 20)))).isZero();
        assertThat(live.of(SOMEBODY)).containsExactly(event("a", 20));
        assertThat(store.listAll("live/").findFirst().orElseThrow().etag())
                .as("nothing was written")
                .isEqualTo(etag);
    }

    @Test
    void theNewestFiveHundredAreKept() {
        live.add(
                SOMEBODY,
                IntStream.range(0, 600).mapToObj(i -> event("e" + i, 1_000 + i)).toList());
        assertThat(live.of(SOMEBODY))
                .hasSize(500)
                .startsWith(event("e100", 1_100))
                .endsWith(event("e599", 1_599));
    }

    @Test
    void ofEventsThatComeAtTheSameTimeNoneIsLost() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> added =
                    IntStream.range(0, 40)
                            .mapToObj(i ->
                                    threads.submit(
                                            () -> live.add(SOMEBODY, List.of(event("e" + i, i)))))
                            .toList();
            for (Future<Integer> one : added) {
                assertThat(one.get()).isEqualTo(1);
            }
        }
        assertThat(live.of(SOMEBODY)).hasSize(40);
    }

    @Test
    void anEventOfACustomersSessionIsAddedToBoth() {
        assertThat(
                        live.addAll(
                                List.of(
                                        new SentEvent("C1", "s1", "", event("a", 1)),
                                        new SentEvent("", "s1", "", event("b", 2)),
                                        new SentEvent("C1", "", "", event("c", 3)))))
                .isEqualTo(4);
        assertThat(live.of(Subject.customer("C1"))).containsExactly(event("a", 1), event("c", 3));
        assertThat(live.of(Subject.session("s1"))).containsExactly(event("a", 1), event("b", 2));
    }

    @Test
    void keysTellNobodyWhoItIs() {
        live.add(SOMEBODY, List.of(event("a", 20)));
        assertThat(store.listAll("").map(it -> it.key()))
                .singleElement()
                .asString()
                .matches("live/recommend/customers/[0-9a-f]{64}\\.json");
    }
}
