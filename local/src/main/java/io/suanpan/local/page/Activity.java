package io.suanpan.local.page;

import io.suanpan.local.trigger.TriggerEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the triggers have running and what ran last, as long as this server runs. Thread-safe. */
public final class Activity {
    private static final int KEPT = 12;

    private final Clock clock;
    private final Map<String, Job> running = new LinkedHashMap<>();
    private final Map<String, Duration> lastTook = new HashMap<>();
    private final Deque<Ended> ended = new ArrayDeque<>();

    public Activity(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param keys of the objects that it runs on
     * @param usual how long it took the last time; empty where it has not run yet
     */
    record Job(String function, List<String> keys, Instant since, Optional<Duration> usual) {}

    /** How something ended. */
    enum Outcome {
        DONE,
        WILL_RETRY,
        GIVEN_UP,
        NOT_LISTED
    }

    /**
     * @param detail what went wrong, or how long it took
     */
    record Ended(String function, List<String> keys, Instant at, Outcome outcome, String detail) {}

    /** To be called for each event of the triggers. */
    public synchronized void accept(TriggerEvent event) {
        switch (event) {
            case TriggerEvent.Started it ->
                    running.put(
                            it.function(),
                            new Job(
                                    it.function(),
                                    it.keys(),
                                    clock.instant(),
                                    Optional.ofNullable(lastTook.get(it.function()))));
            case TriggerEvent.Taken it -> {
                lastTook.put(it.function(), it.took());
                end(it.function(), it.keys(), Outcome.DONE, seconds(it.took()));
            }
            case TriggerEvent.Failed it ->
                    end(it.function(), List.of(it.key()), Outcome.WILL_RETRY, it.error());
            case TriggerEvent.GivenUp it ->
                    end(it.function(), List.of(it.key()), Outcome.GIVEN_UP, it.error());
            case TriggerEvent.ListingFailed it ->
                    end(it.function(), List.of(), Outcome.NOT_LISTED, it.error());
        }
    }

    private void end(String function, List<String> keys, Outcome outcome, String detail) {
        running.remove(function);
        ended.addFirst(new Ended(function, keys, clock.instant(), outcome, detail));
        while (ended.size() > KEPT) {
            ended.removeLast();
        }
    }

    private static String seconds(Duration took) {
        return io.suanpan.local.console.Words.seconds(took).strip();
    }

    synchronized List<Job> running() {
        return List.copyOf(running.values());
    }

    /** Newest first. */
    synchronized List<Ended> ended() {
        return new ArrayList<>(ended);
    }

    Instant now() {
        return clock.instant();
    }
}
