package io.suanpan.local.sample;

import io.suanpan.routing.deliveries.Fleet;
import io.suanpan.routing.deliveries.FleetDepot;
import io.suanpan.routing.deliveries.FleetDoor;
import io.suanpan.routing.deliveries.FleetRoad;
import io.suanpan.routing.deliveries.FleetVan;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The shop's depots and vans as its settings have them. What it holds of roads and doors is what
 * the simulation drives by, without its chance.
 */
final class SampleFleet {
    /** Orders a customer places in a day, on average over a year. */
    private static final double ORDERS_PER_DAY = 0.02;

    private static final double RESERVE = 1.5;
    private static final int HUNDRED = 100;

    private SampleFleet() {}

    static Fleet of(SampleShopOptions options, Behaviour behaviour) {
        List<FleetDepot> depots = new ArrayList<>();
        List<FleetVan> vans = new ArrayList<>();
        Behaviour.Delivering delivering = behaviour.delivering();
        for (Behaviour.City city : behaviour.cities()) {
            depots.add(
                    new FleetDepot(
                            city.name(),
                            city.depotLatitude(),
                            city.depotLongitude(),
                            LocalTime.of(6, 0),
                            LocalTime.of(22, 0)));
            vans.add(van(city, depots.size(), vans(options, city, delivering)));
        }
        return new Fleet(
                "UTC",
                Shop.CURRENCY,
                20_000,
                new FleetRoad(
                        delivering.roadFactor(),
                        delivering.speedKilometresPerHour(),
                        speeds(delivering.rushSpeedFactor())),
                new FleetDoor(
                        delivering.serviceBaseSeconds(), delivering.servicePerKilogramSeconds()),
                depots,
                vans);
    }

    /**
     * Drivers who work six hours at most need no break; what a van, a kilometre and an hour cost is
     * what couriers reckon.
     */
    private static FleetVan van(Behaviour.City city, int number, int count) {
        return new FleetVan(
                "VAN-" + number,
                city.name(),
                count,
                600,
                60,
                LocalTime.of(7, 40),
                LocalTime.of(21, 0),
                300,
                360,
                2_500,
                35,
                2_600,
                900,
                List.of());
    }

    /** One more than ordinary days need with the shop's own reserve. */
    private static int vans(
            SampleShopOptions options, Behaviour.City city, Behaviour.Delivering delivering) {
        double stops = options.customers() * ORDERS_PER_DAY * city.share();
        return 1 + (int) Math.ceil(stops * RESERVE / delivering.stopsPerVan());
    }

    /** Slow until half past nine and from four to half past six. */
    private static List<Integer> speeds(double rushFactor) {
        int rush = (int) Math.round(HUNDRED * rushFactor);
        int half = (HUNDRED + rush) / 2;
        List<Integer> speeds = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            speeds.add(
                    hour < 9 || hour == 16 || hour == 17
                            ? rush
                            : hour == 9 || hour == 18 ? half : HUNDRED);
        }
        return speeds;
    }
}
