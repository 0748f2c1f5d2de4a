package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.Stop;
import java.util.Arrays;

/** Puts a given route on the road; stops that do not fit any more are passed over. */
final class RouteBuilder {
    private final Tours tours;
    private int[] nodes = new int[16];
    private int length;

    RouteBuilder(Tours tours) {
        this.tours = tours;
    }

    void build(Route route) {
        int vehicle = route.vehicleType();
        if (tours.used[vehicle] >= tours.instance.fleet.count[vehicle]) {
            return;
        }
        length = 0;
        for (Stop stop : route.stops()) {
            switch (stop) {
                case Stop.Visit visit -> visit(vehicle, visit.client());
                case Stop.Reload reload -> append(vehicle, tours.reloads().takeAt(reload.depot()));
                case Stop.Pause _ -> {}
            }
        }
        dropIdleReloads();
        if (length == 0) {
            return;
        }
        int slot = tours.open(vehicle);
        int before = tours.start(slot);
        for (int i = 0; i < length; i++) {
            tours.insertAfter(before, nodes[i]);
            before = nodes[i];
            if (before < tours.clients) {
                int job = tours.instance.jobs.of[before];
                if (tours.absent.contains(job)) {
                    tours.takeIn(job);
                }
            }
        }
        tours.refresh(slot);
    }

    private void visit(int vehicle, int client) {
        if (tours.route[client] == Tours.NONE) {
            append(vehicle, client);
        }
    }

    private void append(int vehicle, int node) {
        if (length == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * length);
        }
        nodes[length] = node;
        if (tours.times.walk().drive(vehicle, nodes, length + 1)) {
            length++;
        } else if (node >= tours.clients) {
            tours.reloads().free(node);
        }
    }

    private void dropIdleReloads() {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            boolean reload = nodes[i] >= tours.clients;
            boolean idle =
                    reload && (kept == 0 || nodes[kept - 1] >= tours.clients || i == length - 1);
            if (idle) {
                tours.reloads().free(nodes[i]);
            } else {
                nodes[kept++] = nodes[i];
            }
        }
        length = kept;
    }
}
