package io.suanpan.tables.formats;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Local times to UTC in SQL, by the JDK's zone rules, which is exact and far cheaper than asking
 * for each row. A time that the clocks skip in spring counts as if they had not been moved yet; one
 * that they show twice in autumn is the first of the two.
 */
public final class Zones {
    private static final Instant FROM = Instant.parse("1994-12-31T00:00:00Z");
    private static final Instant TO = Instant.parse("2045-01-01T00:00:00Z");

    private Zones() {}

    /** SQL for the UTC time of the local time that {@code expression}, best a column, yields. */
    public static String utc(String expression, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        if (rules.isFixedOffset()) {
            return shifted(expression, rules.getOffset(FROM).getTotalSeconds());
        }
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        for (var next = rules.nextTransition(FROM);
                next != null && next.getInstant().isBefore(TO);
                next = rules.nextTransition(next.getInstant())) {
            transitions.add(next);
        }
        int first = rules.getOffset(FROM).getTotalSeconds();
        return search(expression, transitions, 0, transitions.size(), first);
    }

    /** A balanced tree of comparisons over the transitions in {@code [from, to)}. */
    private static String search(
            String expression, List<ZoneOffsetTransition> all, int from, int to, int first) {
        if (from == to) {
            int seconds = from == 0 ? first : all.get(from - 1).getOffsetAfter().getTotalSeconds();
            return shifted(expression, seconds);
        }
        int middle = (from + to) >>> 1;
        return "CASE WHEN %s < TIMESTAMP '%s' THEN %s ELSE %s END"
                .formatted(
                        expression,
                        threshold(all.get(middle)).toString().replace('T', ' '),
                        search(expression, all, from, middle, first),
                        search(expression, all, middle + 1, to, first));
    }

    /** The local time from which on the new offset holds without doubt. */
    private static LocalDateTime threshold(ZoneOffsetTransition transition) {
        return transition.isGap() ? transition.getDateTimeAfter() : transition.getDateTimeBefore();
    }

    private static String shifted(String expression, int seconds) {
        return seconds == 0 ? expression : "%s - INTERVAL %d SECOND".formatted(expression, seconds);
    }
}
