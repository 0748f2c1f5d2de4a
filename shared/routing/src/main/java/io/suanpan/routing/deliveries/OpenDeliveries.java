package io.suanpan.routing.deliveries;

import io.suanpan.core.JsonFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * All deliveries that are planned and not yet made, as of one commit of the tables.
 *
 * @param tableCommit sequence of the commit
 * @param known the last moment that anything was delivered; 1970 before the first
 * @param learned how long things take by past deliveries; empty where too few are known
 */
public record OpenDeliveries(
        long tableCommit,
        Instant known,
        PastPromises past,
        List<Delivery> deliveries,
        Optional<LearnedPace> learned) {
    public OpenDeliveries {
        deliveries = List.copyOf(deliveries);
    }

    /** From which nothing was learned. */
    public OpenDeliveries(
            long tableCommit, Instant known, PastPromises past, List<Delivery> deliveries) {
        this(tableCommit, known, past, deliveries, Optional.empty());
    }

    /** Those promised for the day, and those promised earlier, which are overdue. */
    public List<Delivery> dueOn(LocalDate day, ZoneId zone) {
        return deliveries.stream().filter(it -> !dayOf(it, zone).isAfter(day)).toList();
    }

    /** The first day after the last known one for which anything is promised. */
    public Optional<LocalDate> nextDay(ZoneId zone) {
        LocalDate last = LocalDate.ofInstant(known, zone);
        return deliveries.stream()
                .map(it -> dayOf(it, zone))
                .filter(day -> day.isAfter(last))
                .min(LocalDate::compareTo);
    }

    static LocalDate dayOf(Delivery delivery, ZoneId zone) {
        return LocalDate.ofInstant(delivery.promisedFrom(), zone);
    }

    static OpenDeliveries read(byte[] json, String what) {
        JsonFields fields = JsonFields.of(json, what);
        return new OpenDeliveries(
                fields.whole("tableCommit"),
                fields.instant("known"),
                PastPromises.read(fields.object("past")),
                fields.objects("deliveries", Delivery::read),
                fields.optionalObject("learned").map(LearnedPace::read));
    }
}
