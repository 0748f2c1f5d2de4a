package io.suanpan.functions.recommend;

import io.suanpan.core.input.Fields;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.live.LiveEvent;
import io.suanpan.recommendation.live.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was done, as a body says it.
 *
 * @param bySubject the events of each customer and session; one of both is under both
 * @param count of the events
 */
record EventsRequest(Map<Subject, List<LiveEvent>> bySubject, int count) {
    private static final int MOST_EVENTS = 500;
    private static final int MOST_PIECES = 1_000_000;

    /** Clocks of shops and of functions differ. */
    private static final Duration MOST_AHEAD = Duration.ofMinutes(5);

    /** What is older comes by imports. */
    private static final Duration OLDEST = Duration.ofDays(30);

    private static final Map<String, EventKind> KINDS =
            Map.of(
                    "view_item", EventKind.VIEW,
                    "add_to_cart", EventKind.CART,
                    "purchase", EventKind.PURCHASE);

    private record Told(String customerId, String sessionId, LiveEvent event) {}

    static EventsRequest read(Fields fields, Instant now) {
        List<Told> told = fields.objects("events", MOST_EVENTS, it -> told(it, now)).required();
        Map<Subject, List<LiveEvent>> bySubject = new LinkedHashMap<>();
        for (Told one : told) {
            add(bySubject, one.customerId(), Subject.customer(one.customerId()), one.event());
            add(bySubject, one.sessionId(), Subject.session(one.sessionId()), one.event());
        }
        return new EventsRequest(bySubject, told.size());
    }

    private static void add(
            Map<Subject, List<LiveEvent>> bySubject, String id, Subject subject, LiveEvent event) {
        if (!id.isEmpty()) {
            bySubject.computeIfAbsent(subject, _ -> new ArrayList<>()).add(event);
        }
    }

    private static Told told(Fields fields, Instant now) {
        String customer = id(fields, "customerId");
        String session = id(fields, "sessionId");
        if (customer.isEmpty() && session.isEmpty()) {
            fields.fault("sessionId", "is missing, as is customerId", "Send either or both.");
        }
        Instant occurred =
                fields.instant("occurredAt")
                        .require(
                                at ->
                                        !at.isAfter(now.plus(MOST_AHEAD))
                                                && !at.isBefore(now.minus(OLDEST)),
                                "is not of the last 30 days",
                                "Send what just happened; older events are imported.")
                        .orElse(now);
        String name =
                fields.oneOf("eventName", List.of("view_item", "add_to_cart", "purchase"))
                        .required();
        return new Told(
                customer,
                session,
                new LiveEvent(
                        fields.text("eventId", 1, WishRequest.LONGEST_ID).required(),
                        KINDS.getOrDefault(name, EventKind.VIEW),
                        fields.text("productId", 1, WishRequest.LONGEST_ID).required(),
                        occurred.getEpochSecond(),
                        fields.decimal("quantity", 0, MOST_PIECES).orElse(1.0).floatValue()));
    }

    private static String id(Fields fields, String name) {
        return fields.text(name, 1, WishRequest.LONGEST_ID).orElse("");
    }
}
