package io.suanpan.routing.live;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Makes the problem that is left of a day. Each van under way is a vehicle type of its own that
 * leaves its place exactly now; its first stop, locked, is where it is busy until it is free, and
 * carries what it has collected. Goods at the depot are released just after now, so that no van
 * under way has them before it reloads. Goods on board ask for a skill that only their van has;
 * those on a van that broke down are shipments from its place.
 */
final class RestOfDay {
    static final int NOBODY = -1;

    private final RoutingProblem problem;
    private final DayNow now;
    private final Pending pending;
    private final VanType vanTypes;
    private final List<RestOfRoute> vans = new ArrayList<>();
    private final List<Client> dayClients = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final List<Integer> dayOf = new ArrayList<>();
    private final Map<Integer, Integer> restOf = new HashMap<>();
    private final List<Depot> depots;
    private final List<VehicleType> types = new ArrayList<>();
    private final Map<Integer, Integer> typeOfRoute = new HashMap<>();
    private final Map<Integer, Integer> busyOfRoute = new HashMap<>();
    private final List<Shipment> shipments = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<LockedPart> locks = new ArrayList<>();

    RestOfDay(RoutingProblem problem, Solution plan, DayNow now) {
        this.problem = problem;
        this.now = now;
        now.vans().forEach(van -> vans.add(RestOfRoute.of(plan, van)));
        pending = new Pending(problem, plan, vans, now);
        vanTypes = new VanType(problem, now.now());
        depots = new ArrayList<>(problem.depots());
        dayClients.addAll(problem.clients());
        dayClients.addAll(now.newClients());
        for (int client = 0; client < dayClients.size(); client++) {
            if (pending.waits(client)) {
                add(client, asItStands(client));
            }
        }
        types();
        shipments();
        locks();
    }

    private void add(int dayIndex, Client client) {
        restOf.put(dayIndex, clients.size());
        dayOf.add(dayIndex);
        clients.add(client);
    }

    private Client asItStands(int index) {
        Client any = dayClients.get(index);
        Client client = pending.promise(index).map(any::withWindows).orElse(any);
        Optional<RestOfRoute> van =
                index < problem.clients().size() ? pending.van(index) : Optional.empty();
        if (van.isEmpty()) {
            return client.delivery().isZero()
                    ? client
                    : client.withReleaseTime(Math.max(client.releaseTime(), now.now() + 1));
        }
        boolean broken = van.get().van().brokenDown();
        Amounts goods = broken ? Amounts.NONE : pending.onBoard(index);
        Client free = client.withDelivery(goods).withReleaseTime(0);
        return broken ? free : free.withSkills(with(client.skills(), VanType.skill(van.get())));
    }

    private static Set<String> with(Set<String> skills, String one) {
        var all = new HashSet<>(skills);
        all.add(one);
        return all;
    }

    private void types() {
        for (int type = 0; type < problem.vehicleTypes().size(); type++) {
            int own = type;
            long left = vans.stream().filter(van -> van.vehicleType() == own).count();
            types.add(vanTypes.atHome(problem.vehicleTypes().get(type), (int) left));
        }
        for (RestOfRoute van : vans) {
            if (van.van().brokenDown()) {
                continue;
            }
            if (van.van().atHome()) {
                typeOfRoute.put(van.van().route(), types.size());
                types.add(vanTypes.ready(van));
                continue;
            }
            depots.add(vanTypes.place(van));
            typeOfRoute.put(van.van().route(), types.size());
            busyOfRoute.put(van.van().route(), clients.size());
            types.add(vanTypes.underWay(van, depots.size() - 1));
            dayOf.add(NOBODY);
            clients.add(busy(van));
        }
    }

    /** What keeps the van where it is until it is free. */
    private Client busy(RestOfRoute van) {
        return Client.of(
                        "busy on route " + (van.van().route() + 1),
                        van.van().location(),
                        Amounts.NONE)
                .withServiceDuration(Math.max(0, van.van().freeAt() - now.now()))
                .withPickup(pending.stuck(van))
                .withSkills(Set.of(VanType.skill(van)));
    }

    private void shipments() {
        for (Shipment shipment : problem.shipments()) {
            Integer pickup = restOf.get(shipment.pickup());
            Integer delivery = restOf.get(shipment.delivery());
            if (pickup != null && delivery != null) {
                shipments.add(new Shipment(shipment.id(), pickup, delivery, shipment.amounts()));
            }
        }
        for (int index = 0; index < problem.clients().size(); index++) {
            Optional<RestOfRoute> van = pending.van(index);
            if (van.isPresent() && van.get().van().brokenDown()) {
                fetch(index, van.get());
            }
        }
    }

    private void fetch(int index, RestOfRoute van) {
        Client client = dayClients.get(index);
        Client transfer =
                new Client(
                        goodsOf(client),
                        van.van().location(),
                        List.of(),
                        0,
                        0,
                        Amounts.NONE,
                        Amounts.NONE,
                        client.skills(),
                        // Not fetched, not delivered: what that costs stands with the delivery.
                        client.required() ? OptionalLong.empty() : OptionalLong.of(0),
                        Optional.empty());
        add(dayClients.size(), transfer);
        transfers.add(new Transfer(dayClients.size(), index, pending.onBoard(index)));
        dayClients.add(transfer);
        int pickup = clients.size() - 1;
        Integer delivery = restOf.get(index);
        if (delivery != null) {
            shipments.add(new Shipment(transfer.id(), pickup, delivery, pending.onBoard(index)));
        }
    }

    /** A name that no client has: goods may have to be fetched once more. */
    private String goodsOf(Client client) {
        String name = "goods of " + client.id();
        Set<String> taken = new HashSet<>();
        dayClients.forEach(it -> taken.add(it.id()));
        String free = name;
        for (int time = 2; taken.contains(free); time++) {
            free = name + " (" + time + ")";
        }
        return free;
    }

    private void locks() {
        for (RestOfRoute van : vans) {
            Integer type = typeOfRoute.get(van.van().route());
            Integer busy = busyOfRoute.get(van.van().route());
            if (type != null && busy != null) {
                locks.add(new LockedPart(type, List.of(busy), true));
            }
        }
        for (LockedPart lock : problem.locks()) {
            keep(lock);
        }
    }

    private void keep(LockedPart lock) {
        List<Integer> left = new ArrayList<>();
        int type = lock.vehicleType();
        for (int client : lock.clients()) {
            Integer rest = restOf.get(client);
            if (rest != null) {
                left.add(rest);
                type = typeNow(client, type);
            }
        }
        boolean untouched = left.size() == lock.clients().size();
        boolean first = lock.first() && untouched && type == lock.vehicleType();
        if (left.size() > 1 && type != NOBODY) {
            locks.add(new LockedPart(type, left, first));
        }
    }

    private int typeNow(int client, int type) {
        for (RestOfRoute van : vans) {
            if (RestOfRoute.clients(van.left()).contains(client)) {
                return typeOfRoute.getOrDefault(van.van().route(), NOBODY);
            }
        }
        return type;
    }

    private List<ClientGroup> groups() {
        List<ClientGroup> groups = new ArrayList<>();
        for (ClientGroup group : problem.groups()) {
            List<Integer> left = new ArrayList<>();
            for (int member : group.clients()) {
                Integer rest = restOf.get(member);
                if (rest != null) {
                    left.add(rest);
                }
            }
            if (!left.isEmpty()) {
                groups.add(new ClientGroup(group.id(), left, group.required()));
            }
        }
        return groups;
    }

    /** What is left to do. */
    RoutingProblem rest() {
        return new RoutingProblem(
                depots,
                types,
                clients,
                groups(),
                shipments,
                problem.travels(),
                locks,
                problem.objective());
    }

    /** The whole day with the new orders and the goods to be fetched. */
    RoutingProblem day() {
        return problem.withClients(dayClients);
    }

    List<Transfer> transfers() {
        return transfers;
    }

    List<RestOfRoute> vans() {
        return vans;
    }

    Optional<Integer> typeOf(RestOfRoute van) {
        return Optional.ofNullable(typeOfRoute.get(van.van().route()));
    }

    Optional<Integer> busyOf(RestOfRoute van) {
        return Optional.ofNullable(busyOfRoute.get(van.van().route()));
    }

    Optional<Integer> restOf(int dayIndex) {
        return Optional.ofNullable(restOf.get(dayIndex));
    }

    int dayOf(int restIndex) {
        return dayOf.get(restIndex);
    }

    /** Index of the window in the day's problem. */
    int dayWindow(int restIndex, int window) {
        return pending.planned(dayOf(restIndex)).map(Stop.Visit::window).orElse(window);
    }

    Map<Integer, Integer> told() {
        return pending.told();
    }

    Optional<TimeWindow> promise(int dayIndex) {
        return pending.promise(dayIndex);
    }
}
