package io.suanpan.routing.deliveries;

import io.suanpan.core.JsonFields;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a shop delivers with: a small object that people write. Money is in minor units.
 *
 * @param timeZone whose midnight a day begins at, and in which times of day are meant
 * @param currency ISO 4217, of all costs here
 * @param unservedCostMinor what it costs to bring a delivery on no route: above it a detour is not
 *     worth while
 * @param road how roads differ from straight lines
 * @param door time spent at a stop
 */
public record Fleet(
        String timeZone,
        String currency,
        long unservedCostMinor,
        FleetRoad road,
        FleetDoor door,
        List<FleetDepot> depots,
        List<FleetVan> vans) {
    /**
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where something cannot be, or
     *     does not fit together
     */
    public Fleet {
        depots = List.copyOf(depots);
        vans = List.copyOf(vans);
        requireZone(timeZone);
        if (!currency.matches("[A-Z]{3}")) {
            throw FleetFault.of("currency", currency, "Give three capitals, as in EUR.");
        }
        FleetFault.requireWithin(
                "unservedCostMinor", unservedCostMinor, 1, FleetVan.HIGHEST_COST_MINOR);
        if (depots.isEmpty() || vans.isEmpty()) {
            throw FleetFault.of(depots.isEmpty() ? "depots" : "vans", "[]", "Give one at least.");
        }
        requireUnique("depots", depots.stream().map(FleetDepot::id).toList());
        requireUnique("vans", vans.stream().map(FleetVan::id).toList());
        Set<String> known = new HashSet<>(depots.stream().map(FleetDepot::id).toList());
        for (FleetVan van : vans) {
            if (!known.contains(van.depot())) {
                throw FleetFault.of(
                        "vans: depot of " + van.id(),
                        van.depot(),
                        "Name one of the depots: " + String.join(", ", known) + ".");
            }
        }
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    Fleet with(FleetRoad otherRoad, FleetDoor otherDoor) {
        return new Fleet(timeZone, currency, unservedCostMinor, otherRoad, otherDoor, depots, vans);
    }

    /** Index of the depot of that id. */
    public int depot(String id) {
        return depots.stream().map(FleetDepot::id).toList().indexOf(id);
    }

    static Fleet read(byte[] json, String what) {
        return read(JsonFields.of(json, what));
    }

    /** As a part of another document. */
    public static Fleet read(JsonFields fields) {
        return new Fleet(
                fields.text("timeZone"),
                fields.text("currency"),
                fields.whole("unservedCostMinor"),
                FleetRoad.read(fields.object("road")),
                FleetDoor.read(fields.object("door")),
                fields.objects("depots", FleetDepot::read),
                fields.objects("vans", FleetVan::read));
    }

    private static void requireZone(String name) {
        try {
            ZoneId.of(name);
        } catch (DateTimeException _) {
            throw FleetFault.of("timeZone", name, "Give an IANA name, as in Europe/Amsterdam.");
        }
    }

    private static void requireUnique(String list, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (id.isBlank() || !seen.add(id)) {
                throw FleetFault.of(list + ": id", id, "Give each an id of its own.");
            }
        }
    }
}
