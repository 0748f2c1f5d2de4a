package io.suanpan.local.verbs;

import io.suanpan.local.console.Terminal;
import io.suanpan.local.console.Words;
import io.suanpan.local.trigger.TriggerEvent;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What happens to dropped objects, as lines on stderr. */
final class TriggerNotes {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Terminal terminal;
    private final Clock clock;

    TriggerNotes(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    void accept(TriggerEvent event) {
        String time = TIME.format(clock.instant().atZone(ZoneId.systemDefault()));
        terminal.note(time + "  " + text(event));
    }

    private static String text(TriggerEvent event) {
        return switch (event) {
            case TriggerEvent.Started it -> it.function() + " starts on " + keys(it.keys());
            case TriggerEvent.Taken it ->
                    "%s took %s in %s"
                            .formatted(
                                    it.function(),
                                    keys(it.keys()),
                                    Words.seconds(it.took()).strip());
            case TriggerEvent.Failed it ->
                    "%s failed on %s (attempt %d, will be tried again): %s"
                            .formatted(it.function(), it.key(), it.receives(), it.error());
            case TriggerEvent.GivenUp it ->
                    "%s gave up on %s; see dead-letters/ in the store: %s"
                            .formatted(it.function(), it.key(), it.error());
            case TriggerEvent.ListingFailed it ->
                    "the store cannot be listed for %s: %s".formatted(it.function(), it.error());
        };
    }

    private static String keys(List<String> keys) {
        return keys.size() == 1
                ? keys.getFirst()
                : keys.getFirst() + " and " + (keys.size() - 1) + " more";
    }
}
