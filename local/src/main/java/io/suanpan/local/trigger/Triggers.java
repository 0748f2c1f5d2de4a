package io.suanpan.local.trigger;

import io.suanpan.local.runner.EmbeddedFunction;
import io.suanpan.local.runner.EmbeddedRunner;
import io.suanpan.local.template.QueueTrigger;
import io.suanpan.store.ObjectStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All queues of the template: watched by a thread each. */
public final class Triggers implements AutoCloseable {
    private final List<QueueWatch> watches = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Consumer<TriggerEvent> listener;

    /**
     * @param bucket the name that events carry
     * @param listener called by the watching threads
     */
    public Triggers(
            EmbeddedRunner runner,
            ObjectStore store,
            String bucket,
            Clock clock,
            Consumer<TriggerEvent> listener) {
        this.listener = listener;
        for (EmbeddedFunction function : runner.functions()) {
            for (QueueTrigger trigger : function.wiring().queues()) {
                watches.add(new QueueWatch(store, bucket, function, trigger, clock, listener));
            }
        }
    }

    public List<QueueWatch> watches() {
        return List.copyOf(watches);
    }

    /** Starts watching, with a look every {@code pause}. */
    public void start(Duration pause) {
        for (QueueWatch watch : watches) {
            threads.add(
                    Thread.ofPlatform()
                            .name("watch-" + watch.functionName())
                            .start(() -> watch(watch, pause)));
        }
    }

    /** Keys of the objects that wait for this function. */
    public List<String> pending(String function) {
        return of(function).flatMap(watch -> watch.pending().stream()).toList();
    }

    /** Counts these objects as delivered to this function. */
    public void acknowledge(String function, Collection<String> keys) {
        of(function).forEach(watch -> watch.acknowledge(keys));
    }

    private Stream<QueueWatch> of(String function) {
        return watches.stream().filter(watch -> watch.functionName().equals(function));
    }

    private void watch(QueueWatch watch, Duration pause) {
        try {
            do {
                turn(watch);
            } while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn(QueueWatch watch) {
        try {
            watch.look();
            while (closing.getCount() > 0 && watch.deliver()) {
                watch.look();
            }
        } catch (RuntimeException e) {
            // A disk or network that is away for a moment must not end the watch.
            listener.accept(
                    new TriggerEvent.ListingFailed(
                            watch.functionName(), String.valueOf(e.getMessage())));
        }
    }

    /** Lets the calls that run come to their end. */
    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
