package io.suanpan.local.page.routes;

import io.suanpan.core.Json;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.RouteMap;
import io.suanpan.routing.check.CheckedStop;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.deliveries.FleetDepot;
import io.suanpan.routing.plans.DayClock;
import io.suanpan.routing.plans.PlanCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the map's script draws. */
final class MapSpec {
    private final PlanCheck check;
    private final Links links;
    private final Optional<MapGround.Tiles> tiles;

    MapSpec(PlanCheck check, Links links, Optional<MapGround.Tiles> tiles) {
        this.check = check;
        this.links = links;
        this.tiles = tiles;
    }

    /** A place with what is said of it. */
    private record Spot(double latitude, double longitude, String label) {}

    /**
     * @param number of the stop on its route
     */
    private record MapStop(
            double latitude,
            double longitude,
            String label,
            int number,
            boolean late,
            String href) {}

    private record MapRoute(
            String van, int colour, String place, Spot depot, List<MapStop> stops) {}

    private record LeftOut(double latitude, double longitude, String label, String href) {}

    private record Ground(String url, String attribution) {}

    private record Spec(
            List<Spot> depots,
            List<MapRoute> routes,
            List<LeftOut> leftOut,
            Optional<Ground> ground) {}

    RouteMap block() {
        List<MapRoute> routes = new ArrayList<>();
        for (int route = 0; route < check.plan().routes().size(); route++) {
            routes.add(route(route));
        }
        Spec spec =
                new Spec(
                        check.plan().fleet().depots().stream().map(MapSpec::spot).toList(),
                        routes,
                        check.leftOut().stream().map(this::leftOut).toList(),
                        tiles.map(it -> new Ground(it.tileUrl(), it.attribution())));
        return new RouteMap(
                "route-plan-map",
                "%s of %s from %s."
                        .formatted(
                                Ways.counted(routes.size(), "route", "routes"),
                                Ways.counted(check.stops(), "stop", "stops"),
                                Ways.counted(spec.depots().size(), "depot", "depots")),
                Json.text(spec),
                routes.stream().map(MapRoute::place).distinct().toList(),
                tiles.map(MapGround.Tiles::origin).orElse(""));
    }

    private MapRoute route(int index) {
        FleetDepot depot =
                check.plan()
                        .fleet()
                        .depots()
                        .get(check.plan().fleet().depot(check.van(index).depot()));
        List<MapStop> stops = new ArrayList<>();
        for (CheckedStop stop : check.checked().routes().get(index).stops()) {
            check.deliveryOf(stop.stop())
                    .ifPresent(delivery -> stops.add(stop(stops.size() + 1, stop, delivery)));
        }
        return new MapRoute(
                check.plan().routes().get(index).van(),
                VanTables.colour(index),
                depot.id(),
                spot(depot),
                stops);
    }

    private MapStop stop(int number, CheckedStop stop, Delivery delivery) {
        return new MapStop(
                delivery.latitude(),
                delivery.longitude(),
                delivery.deliveryId() + " at " + DayClock.text(stop.begin()),
                number,
                check.lateness(stop) > 0,
                links.routeStop(check.plan().id(), delivery.deliveryId()));
    }

    private LeftOut leftOut(Delivery delivery) {
        return new LeftOut(
                delivery.latitude(),
                delivery.longitude(),
                delivery.deliveryId() + ", left out",
                links.routeStop(check.plan().id(), delivery.deliveryId()));
    }

    private static Spot spot(FleetDepot depot) {
        return new Spot(depot.latitude(), depot.longitude(), "Depot " + depot.id());
    }
}
