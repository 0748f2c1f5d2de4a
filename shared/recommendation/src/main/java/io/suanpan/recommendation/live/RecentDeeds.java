package io.suanpan.recommendation.live;

import io.suanpan.core.Json;
import io.suanpan.core.JsonFields;
import io.suanpan.core.JsonWritable;
import io.suanpan.recommendation.data.EventKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * The newest {@value #MOST} events of one subject, oldest first; of the same second in the order of
 * their ids. Immutable.
 */
record RecentDeeds(List<LiveEvent> events) implements JsonWritable {
    static final int MOST = 500;

    private static final Comparator<LiveEvent> ORDER =
            Comparator.comparingLong(LiveEvent::seconds).thenComparing(LiveEvent::id);

    RecentDeeds {
        events = List.copyOf(events);
    }

    static RecentDeeds none() {
        return new RecentDeeds(List.of());
    }

    /** Those whose ids it has not, each id once. */
    List<LiveEvent> fresh(List<LiveEvent> more) {
        Set<String> known = new HashSet<>();
        events.forEach(it -> known.add(it.id()));
        return more.stream().filter(it -> known.add(it.id())).toList();
    }

    /**
     * @param fresh whose ids it has not
     */
    RecentDeeds with(List<LiveEvent> fresh) {
        List<LiveEvent> all = new ArrayList<>(events);
        all.addAll(fresh);
        all.sort(ORDER);
        return new RecentDeeds(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    static RecentDeeds read(byte[] bytes, String key) {
        return new RecentDeeds(
                JsonFields.of(bytes, key)
                        .objects(
                                "events",
                                it ->
                                        new LiveEvent(
                                                it.text("id"),
                                                EventKind.valueOf(it.text("kind")),
                                                it.text("product"),
                                                it.whole("seconds"),
                                                (float) it.number("amount"))));
    }

    byte[] write() {
        return Json.bytes(this);
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("events");
        for (LiveEvent one : events) {
            json.writeStartObject();
            json.writeStringProperty("id", one.id());
            json.writeStringProperty("kind", one.kind().name());
            json.writeStringProperty("product", one.productId());
            json.writeNumberProperty("seconds", one.seconds());
            json.writeNumberProperty("amount", one.amount());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
