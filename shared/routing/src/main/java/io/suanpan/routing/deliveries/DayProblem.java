package io.suanpan.routing.deliveries;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.VehicleType;
import io.suanpan.routing.travel.Coordinate;
import io.suanpan.routing.travel.GreatCircleTravel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One day's deliveries with all depots and vans of the shop, as a routing problem: metres, seconds
 * since the day's midnight, grams, and thousandths of a minor unit of money. Client {@code i} is
 * delivery {@code i} and stands at row {@code depots + i} of the matrix. All cities are one
 * problem, so that a stop between two of them goes to the van that reaches it at less cost; the
 * matrix takes 8 bytes a pair. Whatever is promised for an earlier day may come at any time.
 */
public final class DayProblem {
    /** Of cost in one minor unit of money. */
    public static final int COST_UNITS = 1_000;

    /** 3,000 deliveries make a matrix of 72 MB. */
    public static final int MOST_DELIVERIES = 3_000;

    private static final int DAY_SECONDS = 86_400;
    private static final int HOUR = 3_600;

    private final Fleet fleet;
    private final LocalDate day;
    private final List<Delivery> deliveries;
    private final RoutingProblem problem;

    /**
     * @param deliveries due on the day or before
     * @throws SuanpanException {@code TOO_LARGE} for more than {@link #MOST_DELIVERIES}
     */
    public DayProblem(Fleet fleet, LocalDate day, List<Delivery> deliveries) {
        if (deliveries.size() > MOST_DELIVERIES) {
            throw new SuanpanException(
                    ErrorCode.TOO_LARGE,
                    "On %s %d deliveries are due; one plan holds %d."
                            .formatted(day, deliveries.size(), MOST_DELIVERIES),
                    "Plan fewer at once, as by region.");
        }
        this.fleet = fleet;
        this.day = day;
        this.deliveries = List.copyOf(deliveries);
        this.problem = build();
    }

    public Fleet fleet() {
        return fleet;
    }

    public LocalDate day() {
        return day;
    }

    public List<Delivery> deliveries() {
        return deliveries;
    }

    public RoutingProblem problem() {
        return problem;
    }

    /** Whether it was promised for an earlier day. */
    public boolean overdue(Delivery delivery) {
        return OpenDeliveries.dayOf(delivery, fleet.zone()).isBefore(day);
    }

    /** Row of the matrix to place. */
    public Coordinate place(int location) {
        int depots = fleet.depots().size();
        if (location < depots) {
            return fleet.depots().get(location).place();
        }
        Delivery delivery = deliveries.get(location - depots);
        return new Coordinate(delivery.latitude(), delivery.longitude());
    }

    private RoutingProblem build() {
        List<Coordinate> places = new ArrayList<>();
        int locations = fleet.depots().size() + deliveries.size();
        for (int location = 0; location < locations; location++) {
            places.add(place(location));
        }
        return RoutingProblem.of(
                depots(), types(), clients(), GreatCircleTravel.of(places, fleet.road().options()));
    }

    private List<Depot> depots() {
        List<Depot> depots = new ArrayList<>();
        for (FleetDepot depot : fleet.depots()) {
            depots.add(new Depot(depot.id(), depots.size(), depot.opening(), 0));
        }
        return depots;
    }

    private List<VehicleType> types() {
        return fleet.vans().stream().map(van -> van.type(fleet.depot(van.depot()))).toList();
    }

    private List<Client> clients() {
        List<Client> clients = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            clients.add(client(delivery, fleet.depots().size() + clients.size()));
        }
        return clients;
    }

    private Client client(Delivery delivery, int location) {
        return new Client(
                delivery.deliveryId(),
                location,
                overdue(delivery) ? List.of() : List.of(window(delivery)),
                fleet.door()
                        .serviceSeconds(
                                delivery.weightGrams(), delivery.firstVisit(), hours(delivery)),
                0,
                Amounts.of(delivery.weightGrams()),
                Amounts.NONE,
                Set.of(),
                OptionalLong.of(fleet.unservedCostMinor() * COST_UNITS),
                Optional.empty());
    }

    /** In which it may be brought; none where it comes at any time. */
    private List<Integer> hours(Delivery delivery) {
        if (overdue(delivery)) {
            return List.of();
        }
        TimeWindow window = window(delivery);
        int last = Math.max(window.from(), window.to() - 1) / HOUR;
        return IntStream.rangeClosed(window.from() / HOUR, last).boxed().toList();
    }

    private TimeWindow window(Delivery delivery) {
        int from = Math.clamp(secondOfDay(delivery.promisedFrom()), 0, DAY_SECONDS);
        return new TimeWindow(
                from, Math.clamp(secondOfDay(delivery.promisedTo()), from, 2 * DAY_SECONDS));
    }

    private long secondOfDay(Instant at) {
        return Duration.between(day.atStartOfDay(fleet.zone()).toInstant(), at).toSeconds();
    }
}
