package io.suanpan.functions.recommend;

import io.suanpan.core.input.Fields;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.live.LiveEvent;
import io.suanpan.recommendation.live.SentEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was done, as a body says it. */
record EventsRequest(List<SentEvent> events) {
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

    EventsRequest {
        events = List.copyOf(events);
    }

    static EventsRequest read(Fields fields, Instant now) {
        return new EventsRequest(
                fields.objects("events", MOST_EVENTS, it -> sent(it, now)).required());
    }

    private static SentEvent sent(Fields fields, Instant now) {
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
        return new SentEvent(
                customer,
                session,
                id(fields, "requestId"),
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
