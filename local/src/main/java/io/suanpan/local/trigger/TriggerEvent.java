package io.suanpan.local.trigger;

import java.time.Duration;
import java.util.List;

/** What happens to objects on their way, for whoever watches. */
public sealed interface TriggerEvent {

    /** As in {@code ingest}. */
    String function();

    /** The function is called with these objects. */
    record Started(String function, List<String> keys) implements TriggerEvent {
        public Started {
            keys = List.copyOf(keys);
        }
    }

    /** The function took these objects. */
    record Taken(String function, List<String> keys, Duration took) implements TriggerEvent {
        public Taken {
            keys = List.copyOf(keys);
        }
    }

    /** It failed and will be tried again. */
    record Failed(String function, String key, int receives, String error)
            implements TriggerEvent {}

    /** It failed for the last time and lies among the dead letters. */
    record GivenUp(String function, String key, String error) implements TriggerEvent {}

    /** The store could not be listed; the watch goes on. */
    record ListingFailed(String function, String error) implements TriggerEvent {}
}
