package io.suanpan.forecasting.stock.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves surplus to where a product is due, along the cheapest routes first (the least-cost rule of
 * the transport problem: greedy, not always the best). A sender keeps its order-up-to level and
 * gives only what lies free in it; what moves is whole packs; a move costs less than buying the
 * units and is there no later than they would be. O(items × routes).
 */
final class Transferring {
    private static final Comparator<TransferRoute> CHEAPEST =
            Comparator.comparingLong(TransferRoute::unitCostMinor)
                    .thenComparingLong(TransferRoute::fixedCostMinor)
                    .thenComparingInt(TransferRoute::days)
                    .thenComparing(TransferRoute::fromWarehouseId)
                    .thenComparing(TransferRoute::toWarehouseId);

    private final List<TransferRoute> routes;
    private final Map<String, Long> room = new HashMap<>();
    private final List<Transfer> transfers = new ArrayList<>();

    Transferring(PlanOptions options, List<Need> needs) {
        routes = options.routes().stream().sorted(CHEAPEST).toList();
        options.storage().forEach(it -> room.put(it.warehouseId(), it.capacityLitres() * 1000));
        for (Need need : needs) {
            var stock = need.item().stock();
            long volume =
                    (stock.onHandUnits() + stock.onOrderUnits())
                            * need.item().goods().unitVolumeMillilitres();
            room.computeIfPresent(need.item().warehouseId(), (_, left) -> left - volume);
        }
    }

    /**
     * @param needs with all warehouses of a product beside each other
     * @return the same with what was moved
     */
    List<Need> move(List<Need> needs) {
        List<Need> moved = new ArrayList<>(needs);
        int from = 0;
        while (from < moved.size() && !routes.isEmpty()) {
            int to = from + 1;
            String product = moved.get(from).item().productId();
            while (to < moved.size() && moved.get(to).item().productId().equals(product)) {
                to++;
            }
            if (to - from > 1) {
                moveOne(moved.subList(from, to));
            }
            from = to;
        }
        return moved;
    }

    /** In the order in which they were decided. */
    List<Transfer> transfers() {
        return transfers;
    }

    private void moveOne(List<Need> sites) {
        for (TransferRoute route : routes) {
            int sender = at(sites, route.fromWarehouseId());
            int receiver = at(sites, route.toWarehouseId());
            if (sender < 0 || receiver < 0) {
                continue;
            }
            long units = units(sites.get(sender), sites.get(receiver));
            if (units > 0 && worthwhile(route, sites.get(receiver), units)) {
                sites.set(sender, sites.get(sender).moved(-units));
                sites.set(receiver, sites.get(receiver).moved(units));
                book(route, sites.get(sender), sites.get(receiver), units);
            }
        }
    }

    private static int at(List<Need> sites, String warehouseId) {
        for (int i = 0; i < sites.size(); i++) {
            if (sites.get(i).item().warehouseId().equals(warehouseId)) {
                return i;
            }
        }
        return -1;
    }

    private long units(Need sender, Need receiver) {
        if (!receiver.due()) {
            return 0;
        }
        long pack = sender.item().supply().packUnits();
        long surplus =
                Math.min(
                        sender.item().stock().freeUnits() + Math.min(0, sender.movedUnits()),
                        sender.positionUnits() - sender.targets().upToUnits());
        long shortage = receiver.targets().upToUnits() - receiver.positionUnits();
        long volume = receiver.item().goods().unitVolumeMillilitres();
        Long left = room.get(receiver.item().warehouseId());
        long fits = left == null || volume == 0 ? Long.MAX_VALUE : left / volume;
        long packs =
                Math.min(
                        Math.ceilDiv(shortage, pack),
                        Math.min(Math.floorDiv(surplus, pack), Math.floorDiv(fits, pack)));
        return Math.max(0, packs) * pack;
    }

    private static boolean worthwhile(TransferRoute route, Need receiver, long units) {
        long unitCost = receiver.item().goods().unitCostMinor();
        boolean cheaper = unitCost == 0 || cost(route, units) < units * unitCost;
        return cheaper && route.days() <= receiver.item().supply().leadTime().meanDays();
    }

    private static long cost(TransferRoute route, long units) {
        return route.fixedCostMinor() + route.unitCostMinor() * units;
    }

    private void book(TransferRoute route, Need sender, Need receiver, long units) {
        long volume = units * receiver.item().goods().unitVolumeMillilitres();
        room.computeIfPresent(route.toWarehouseId(), (_, left) -> left - volume);
        transfers.add(
                new Transfer(
                        sender.item().productId(),
                        route.fromWarehouseId(),
                        route.toWarehouseId(),
                        units,
                        cost(route, units),
                        route.days(),
                        sender.positionUnits(),
                        Reasons.transfer(sender, receiver, route, units)));
    }
}
