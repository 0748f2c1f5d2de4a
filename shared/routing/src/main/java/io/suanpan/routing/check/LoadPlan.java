package io.suanpan.routing.check;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Stop;

/**
 * What is on board, in each dimension. A trip starts with all that it delivers; at a client
 * deliveries go off, then pickups come on; a reload brings pickups home. Shipments come on and go
 * off at their clients and ride through reloads.
 */
final class LoadPlan {
    private final DrivenRoute route;
    private final int dimensions;
    private final Cargo cargo;
    private final long[][] afterPosition;

    LoadPlan(DrivenRoute route, Cargo cargo) {
        this.route = route;
        this.cargo = cargo;
        dimensions = cargo.dimensions();
        afterPosition = new long[route.stops().size() + 1][];
        long[] load = new long[dimensions];
        addDeliveries(load, 0);
        afterPosition[0] = load.clone();
        long[] collected = new long[dimensions];
        for (int stop = 0; stop < route.stops().size(); stop++) {
            switch (route.stops().get(stop)) {
                case Stop.Visit(int client, _) -> serve(client, load, collected);
                case Stop.Reload _ -> {
                    bringHome(load, collected);
                    addDeliveries(load, stop + 1);
                }
                case Stop.Pause _ -> {}
            }
            afterPosition[stop + 1] = load.clone();
        }
    }

    private void addDeliveries(long[] load, int firstStop) {
        for (Stop stop : route.stops().subList(firstStop, route.stops().size())) {
            if (stop instanceof Stop.Reload) {
                return;
            }
            if (stop instanceof Stop.Visit(int client, _)) {
                add(load, route.client(client).delivery(), 1);
            }
        }
    }

    private void serve(int index, long[] load, long[] collected) {
        Client client = route.client(index);
        add(load, client.delivery(), -1);
        add(load, client.pickup(), 1);
        add(collected, client.pickup(), 1);
        for (Shipment shipment : cargo.shipmentsOf(index)) {
            add(load, shipment.amounts(), shipment.pickup() == index ? 1 : -1);
        }
    }

    private void bringHome(long[] load, long[] collected) {
        for (int dimension = 0; dimension < dimensions; dimension++) {
            load[dimension] -= collected[dimension];
            collected[dimension] = 0;
        }
    }

    private void add(long[] load, Amounts amounts, int sign) {
        for (int dimension = 0; dimension < dimensions; dimension++) {
            load[dimension] += (long) sign * amounts.get(dimension);
        }
    }

    int dimensions() {
        return dimensions;
    }

    /** On board when leaving the position; 0 is the start, then the stops. */
    long after(int position, int dimension) {
        return afterPosition[position][dimension];
    }

    /** The same as amounts, within what an int holds. */
    Amounts after(int position) {
        int[] values = new int[dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            values[dimension] = Math.clamp(after(position, dimension), 0, Integer.MAX_VALUE);
        }
        return Amounts.of(values);
    }
}
