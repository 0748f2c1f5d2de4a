package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;
import io.suanpan.routing.problem.TimeWindow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stop that is to be made, as a rule an order.
 *
 * @param windows when service may begin, by time; none means at any time
 * @param releaseTime no vehicle that brings its goods leaves the depot before
 * @param delivery brought from the depot, by dimension
 * @param pickup taken to the depot, by dimension
 * @param prizeMinor what leaving it out costs; empty if it must be served
 */
public record StopTerms(
        String id,
        Place place,
        List<TimeWindow> windows,
        int serviceSeconds,
        int releaseTime,
        Map<String, Integer> delivery,
        Map<String, Integer> pickup,
        Set<String> skills,
        Optional<Long> prizeMinor,
        Optional<String> area) {
    public StopTerms {
        windows = windows.stream().sorted(Comparator.comparingInt(TimeWindow::from)).toList();
        delivery = Map.copyOf(delivery);
        pickup = Map.copyOf(pickup);
        skills = Set.copyOf(skills);
    }

    /** Stands in for a stop that is missing, which is a fault. */
    static final StopTerms NONE =
            new StopTerms(
                    "-",
                    new Place(Optional.empty(), Optional.empty()),
                    List.of(),
                    0,
                    0,
                    Map.of(),
                    Map.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty());

    /** For requests that name one stop, as a quote does. */
    public static StopTerms read(Fields fields) {
        return new StopTerms(
                Read.id(fields, "id"),
                Place.read(fields),
                fields.anyObjects("windows", Limits.MOST_WINDOWS, Read::window),
                Read.seconds(fields, "serviceSeconds").orElse(0),
                Read.time(fields, "releaseTime").orElse(0),
                Read.amounts(fields, "delivery"),
                Read.amounts(fields, "pickup"),
                Read.set(fields, "skills"),
                fields.longInteger("prizeMinor", 0, Limits.MOST_MINOR).optional(),
                Read.name(fields, "area"));
    }
}
