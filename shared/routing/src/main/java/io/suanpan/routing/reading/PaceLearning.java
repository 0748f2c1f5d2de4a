package io.suanpan.routing.reading;

import io.suanpan.routing.deliveries.Fleet;
import io.suanpan.routing.deliveries.FleetDoor;
import io.suanpan.routing.deliveries.FleetRoad;
import io.suanpan.routing.deliveries.LearnedPace;
import io.suanpan.routing.deliveries.PaceErrors;
import io.suanpan.routing.learning.LearnedTimes;
import io.suanpan.routing.learning.PastStop;
import io.suanpan.routing.learning.ServiceModel;
import io.suanpan.routing.learning.TravelModel;
import io.suanpan.routing.problem.HourlySpeed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What past deliveries say of a fleet's times. O(stops · log stops). */
final class PaceLearning {
    private static final double METRES_PER_KILOMETRE = 1_000;
    private static final double HOUR = 3_600;
    private static final double DIGITS = 1e3;
    private static final int DAYS = 8;
    private static final double LEAST_SPEED = 1;
    private static final double MOST_SPEED = 200;

    private PaceLearning() {}

    /**
     * Empty with fewer than {@link LearnedPace#LEAST} stops, or all on few days.
     *
     * @param until when the last of the stops was made
     */
    static Optional<LearnedPace> of(List<PastStop> stops, Instant until, Fleet fleet) {
        long days = stops.stream().mapToInt(PastStop::day).distinct().count();
        if (stops.size() < LearnedPace.LEAST || days < DAYS || !LearnedTimes.hasLegs(stops)) {
            return Optional.empty();
        }
        LearnedTimes learned = LearnedTimes.of(stops);
        double door =
                LearnedTimes.serviceError(
                        stops,
                        it ->
                                fleet.door().seconds()
                                        + fleet.door().secondsPerKilogram() * it.kilograms());
        return Optional.of(
                new LearnedPace(
                        stops.size(),
                        until,
                        door(learned.service()),
                        errors(learned.serviceError().meanAbsoluteError(), door),
                        road(learned.travel(), fleet.road()),
                        rounded(learned.travel().secondsPerLeg()),
                        errors(
                                learned.travelError().meanAbsoluteError(),
                                LearnedTimes.travelError(stops, stated(fleet.road()))),
                        learned.travel().legs(),
                        fleet.door(),
                        fleet.road()));
    }

    private static PaceErrors errors(double learned, double stated) {
        return new PaceErrors(rounded(learned), rounded(stated));
    }

    private static FleetDoor door(ServiceModel service) {
        return new FleetDoor(
                rounded(Math.max(0, service.baseSeconds())),
                rounded(Math.max(0, service.secondsPerKilogram())),
                rounded(service.firstVisitSeconds()),
                service.hourSeconds().stream().map(PaceLearning::rounded).toList());
    }

    private static FleetRoad road(TravelModel travel, FleetRoad stated) {
        double metresPerSecond = stated.detourFactor() / travel.secondsPerMetre();
        double speed = metresPerSecond * HOUR / METRES_PER_KILOMETRE;
        return new FleetRoad(
                stated.detourFactor(),
                rounded(Math.clamp(speed, LEAST_SPEED, MOST_SPEED)),
                travel.speed().percents());
    }

    private static TravelModel stated(FleetRoad road) {
        double metresPerSecond = road.kilometresPerHour() * METRES_PER_KILOMETRE / HOUR;
        return new TravelModel(
                0,
                road.detourFactor() / metresPerSecond,
                road.speedPercents().isEmpty()
                        ? HourlySpeed.CONSTANT
                        : HourlySpeed.of(road.speedPercents()),
                0);
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
