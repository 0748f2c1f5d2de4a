package io.suanpan.local.trigger;

import io.suanpan.core.Json;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which messages of a batch failed. */
final class BatchFailures {
    private BatchFailures() {}

    /** Ids of the messages that failed; none where the answer names none. */
    static Set<String> read(byte[] answer) {
        if (answer.length == 0) {
            return Set.of();
        }
        return Json.tree(answer, "The function's answer")
                .path("batchItemFailures")
                .valueStream()
                .map(it -> it.path("itemIdentifier").asString(""))
                .collect(Collectors.toSet());
    }
}
