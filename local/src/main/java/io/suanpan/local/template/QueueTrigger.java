package io.suanpan.local.template;

import java.time.Duration;
import java.util.List;

/**
 * New objects that reach a function through a rule and a queue.
 *
 * @param queue logical name of the queue
 * @param deadLetterQueue logical name of where messages go that keep failing
 * @param prefixes of the keys that the rules let through
 * @param batchSize messages for one call at most
 * @param batchingWindow how long messages are gathered before a call
 * @param maxReceives how often a message is tried
 */
public record QueueTrigger(
        String queue,
        String deadLetterQueue,
        List<String> prefixes,
        int batchSize,
        Duration batchingWindow,
        int maxReceives) {
    public QueueTrigger {
        prefixes = List.copyOf(prefixes);
    }
}
