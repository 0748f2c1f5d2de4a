package io.suanpan.gateway;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Hands new objects to whoever watches their prefix. */
final class ObjectDesk {
    private static final Object IGNORED = Map.of("ignored", 1);

    /** What watches keys that start with {@code prefix}. */
    record Watch(String prefix, ObjectHandler handler) {}

    private final List<Watch> watches;

    ObjectDesk(List<Watch> watches) {
        List<Watch> longestFirst = new ArrayList<>(watches);
        longestFirst.sort(Comparator.comparingInt((Watch w) -> w.prefix().length()).reversed());
        this.watches = List.copyOf(longestFirst);
    }

    /** All objects of the event are handled, whatever becomes of the others; then it fails. */
    Object handle(JsonNode event, Exchange exchange) throws Exception {
        exchange.kind("object").route("object").correlatedBy(event.path("id").stringValue(""));
        List<Object> results = new ArrayList<>(1);
        @Nullable Exception failure = null;
        for (ObjectCreated created : ObjectEvents.read(event, exchange.metrics())) {
            try {
                results.add(handle(created, exchange));
            } catch (Exception e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return ObjectEvents.isNotification(event) ? Map.of("results", results) : only(results);
    }

    private Object handle(ObjectCreated created, Exchange exchange) throws Exception {
        Watch watch = watching(created.key());
        exchange.route("object " + watch.prefix());
        // Consoles make such an empty object to show a folder.
        boolean isFolder = created.key().endsWith("/") && created.size() == 0;
        return isFolder ? IGNORED : watch.handler().handle(created);
    }

    private Watch watching(String key) {
        for (Watch watch : watches) {
            if (key.startsWith(watch.prefix())) {
                return watch;
            }
        }
        throw new SuanpanException(
                ErrorCode.MALFORMED,
                "This function does not watch the prefix of the object \"" + key + "\".",
                watches.isEmpty() ? "Send it no object events." : "Narrow the rule: " + prefixes());
    }

    private String prefixes() {
        StringBuilder text = new StringBuilder("it watches");
        for (Watch watch : watches) {
            text.append(' ').append(watch.prefix());
        }
        return text.append('.').toString();
    }

    private static Object only(List<Object> results) {
        return results.isEmpty() ? IGNORED : results.getFirst();
    }
}
