package io.suanpan.local.trigger;

import io.suanpan.core.SuanpanException;
import io.suanpan.local.runner.EmbeddedFunction;
import io.suanpan.local.template.QueueTrigger;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One queue of the template over a listing: finds new objects under its prefixes, gathers them into
 * batches, calls the function, tries again what failed, and puts aside what keeps failing. To be
 * used by one thread at a time, which bounds the function to one call at a time.
 *
 * <p>The batching window of the template is the longest wait; as here nobody pays by the call, a
 * batch also goes as soon as nothing has come for {@link #QUIET}.
 */
public final class QueueWatch {
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final ObjectStore store;
    private final String bucket;
    private final EmbeddedFunction function;
    private final QueueTrigger trigger;
    private final Clock clock;
    private final Consumer<TriggerEvent> listener;
    private final SeenObjects seen;
    private Map<String, ObjectInfo> unsettled = new HashMap<>();
    private final Map<String, Message> waiting = new LinkedHashMap<>();
    private Instant lastArrival = Instant.EPOCH;

    /**
     * @param bucket the name that events carry
     */
    public QueueWatch(
            ObjectStore store,
            String bucket,
            EmbeddedFunction function,
            QueueTrigger trigger,
            Clock clock,
            Consumer<TriggerEvent> listener) {
        this.store = store;
        this.bucket = bucket;
        this.function = function;
        this.trigger = trigger;
        this.clock = clock;
        this.listener = listener;
        this.seen = new SeenObjects(store, trigger.queue());
    }

    public String functionName() {
        return function.wiring().name();
    }

    public QueueTrigger trigger() {
        return trigger;
    }

    /**
     * Looks once for new objects. One that was copied by hand may still be growing, so it counts
     * only once two looks in a row have found the same.
     */
    public void look() {
        look(false);
    }

    private void look(boolean settled) {
        Map<String, ObjectInfo> now = new HashMap<>();
        for (String prefix : trigger.prefixes()) {
            store.listAll(prefix).forEach(object -> sight(object, settled, now));
        }
        unsettled = now;
    }

    private void sight(ObjectInfo object, boolean settled, Map<String, ObjectInfo> now) {
        String id = Message.id(trigger.queue(), object);
        if (seen.contains(id) || waiting.containsKey(id)) {
            return;
        }
        if (settled || object.equals(unsettled.get(object.key()))) {
            lastArrival = clock.instant();
            waiting.put(id, Message.of(trigger.queue(), object, lastArrival));
        } else {
            now.put(object.key(), object);
        }
    }

    /** Keys of the objects that wait right now, those just copied included. */
    public List<String> pending() {
        look(true);
        return waiting.values().stream().map(message -> message.object().key()).toList();
    }

    /** Counts these objects as delivered: whoever calls has had the function take them. */
    public void acknowledge(Collection<String> keys) {
        look(true);
        for (Message message : List.copyOf(waiting.values())) {
            if (keys.contains(message.object().key())) {
                seen.delivered(message);
                waiting.remove(message.id());
            }
        }
    }

    /** Whether objects wait for their turn, their window or their next attempt. */
    public boolean isWaiting() {
        return !waiting.isEmpty();
    }

    /** Calls the function with one batch, if one is due; false where none is. */
    public boolean deliver() {
        return deliver(false);
    }

    /** Takes all objects that are there now, retries included, and returns when none is left. */
    public void drain() throws InterruptedException {
        look(true);
        while (isWaiting()) {
            if (!deliver(true)) {
                Thread.sleep(50);
            }
            look(true);
        }
    }

    private boolean deliver(boolean atOnce) {
        Instant now = clock.instant();
        List<Message> due =
                waiting.values().stream()
                        .filter(message -> !message.dueAt().isAfter(now))
                        .limit(trigger.batchSize())
                        .toList();
        if (due.isEmpty() || !(atOnce || isGathered(due, now))) {
            return false;
        }
        call(due.stream().map(Message::received).toList());
        return true;
    }

    private boolean isGathered(List<Message> due, Instant now) {
        Instant latest = due.getFirst().arrivedAt().plus(trigger.batchingWindow());
        Instant quiet = lastArrival.plus(QUIET);
        return due.size() == trigger.batchSize() || !now.isBefore(latest) || !now.isBefore(quiet);
    }

    private void call(List<Message> batch) {
        List<String> keys = batch.stream().map(message -> message.object().key()).toList();
        listener.accept(new TriggerEvent.Started(functionName(), keys));
        Instant start = clock.instant();
        try {
            Set<String> failed =
                    BatchFailures.read(
                            function.invoke(ObjectEvents.batch(bucket, trigger.queue(), batch)));
            settle(batch, failed, Duration.between(start, clock.instant()));
        } catch (RuntimeException e) {
            String error =
                    e instanceof SuanpanException ? String.valueOf(e.getMessage()) : e.toString();
            batch.forEach(message -> failed(message, error));
        }
    }

    private void settle(List<Message> batch, Set<String> failed, Duration took) {
        List<Message> taken = batch.stream().filter(it -> !failed.contains(it.id())).toList();
        for (Message message : taken) {
            seen.delivered(message);
            waiting.remove(message.id());
        }
        if (!taken.isEmpty()) {
            listener.accept(
                    new TriggerEvent.Taken(
                            functionName(),
                            taken.stream().map(it -> it.object().key()).toList(),
                            took));
        }
        batch.stream()
                .filter(it -> failed.contains(it.id()))
                .forEach(it -> failed(it, "see the log of " + functionName()));
    }

    private void failed(Message message, String error) {
        String key = message.object().key();
        if (message.receives() < trigger.maxReceives()) {
            waiting.put(message.id(), message.failed(clock.instant()));
            listener.accept(
                    new TriggerEvent.Failed(functionName(), key, message.receives(), error));
        } else {
            seen.dead(message, functionName(), error);
            waiting.remove(message.id());
            listener.accept(new TriggerEvent.GivenUp(functionName(), key, error));
        }
    }
}
