package io.suanpan.local.trigger;

import io.suanpan.core.Json;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which objects a queue is through with: one small object each in the store itself, {@code
 * watch/<queue>/<id>.json} or the dead letter, so that a restart neither repeats nor misses. An
 * object that was put again with other content is a new one. Who deletes a dead letter has it tried
 * again by the next start.
 */
final class SeenObjects {
    private final ObjectStore store;
    private final String delivered;
    private final String dead;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    SeenObjects(ObjectStore store, String queue) {
        this.store = store;
        this.delivered = "watch/" + queue + "/";
        this.dead = "dead-letters/" + queue + "/";
        load(delivered);
        load(dead);
    }

    private void load(String prefix) {
        store.listAll(prefix)
                .map(it -> it.key().substring(prefix.length()).replace(".json", ""))
                .forEach(ids::add);
    }

    boolean contains(String id) {
        return ids.contains(id);
    }

    void delivered(Message message) {
        write(delivered, message, Map.of());
    }

    void dead(Message message, String function, String error) {
        write(dead, message, Map.of("function", function, "error", error));
    }

    private void write(String prefix, Message message, Map<String, String> more) {
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("key", message.object().key());
        note.put("etag", message.object().etag());
        note.put("receives", message.receives());
        note.putAll(more);
        store.put(prefix + message.id() + ".json", Content.of(Json.prettyBytes(note)));
        ids.add(message.id());
    }
}
