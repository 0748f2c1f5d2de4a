package io.suanpan.local.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.local.fixture.Fixtures;
import io.suanpan.local.runner.EmbeddedRunner;
import io.suanpan.local.runner.FunctionLog;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriggersTest {
    @TempDir Path folder;

    @Test
    void anObjectThatIsPutStartsItsFunction() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        Clock clock = Clock.systemUTC();
        EmbeddedRunner runner =
                new EmbeddedRunner(
                        Fixtures.template(), folder.toString(), clock, FunctionLog.none());
        try (FileObjectStore store = new FileObjectStore(folder);
                Triggers triggers =
                        new Triggers(
                                runner,
                                store,
                                "local",
                                clock,
                                event -> {
                                    if (event instanceof TriggerEvent.Taken) {
                                        taken.countDown();
                                    }
                                })) {
            triggers.start(Duration.ofMillis(20));
            store.put("raw/a.csv", Content.of("a"));

            assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(triggers.pending("take-objects")).isEmpty();
        }
    }
}
