package io.suanpan.routing.solver;

import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import java.util.BitSet;
import java.util.List;

/** What is inserted and removed as a whole: a client, one of a group, a pair, a locked part. */
final class Jobs {
    enum Kind {
        SINGLE,
        GROUP,
        PAIR,
        CHAIN
    }

    final int count;
    final Kind[] kind;

    /** Alternatives of a group, pickup and delivery of a pair, else the clients in order. */
    final int[][] members;

    final long[] prize;

    /** Job of each client. */
    final int[] of;

    /** Type and place on the route that a lock asks for; -1 and false without. */
    final int[] lockedType;

    final boolean[] first;

    private final int optional;

    Jobs(RoutingProblem problem) {
        int clients = problem.clients().size();
        var taken = new BitSet(clients);
        int bound =
                clients
                        + problem.groups().size()
                        + problem.shipments().size()
                        + problem.locks().size();
        kind = new Kind[bound];
        members = new int[bound][];
        prize = new long[bound];
        lockedType = new int[bound];
        first = new boolean[bound];
        of = new int[clients];
        int count = 0;
        for (LockedPart lock : problem.locks()) {
            lockedType[count] = lock.vehicleType();
            first[count] = lock.first();
            add(count++, Kind.CHAIN, lock.clients(), Instance.REQUIRED, taken);
        }
        for (ClientGroup group : problem.groups()) {
            if (group.clients().stream().noneMatch(taken::get)) {
                lockedType[count] = -1;
                long price =
                        group.required() ? Instance.REQUIRED : prizes(problem, group.clients());
                add(count++, Kind.GROUP, group.clients(), price, taken);
            }
        }
        for (Shipment shipment : problem.shipments()) {
            List<Integer> ends = List.of(shipment.pickup(), shipment.delivery());
            if (ends.stream().noneMatch(taken::get)) {
                lockedType[count] = -1;
                add(count++, Kind.PAIR, ends, pairPrize(problem, ends), taken);
            }
        }
        for (int c = taken.nextClearBit(0); c < clients; c = taken.nextClearBit(c)) {
            lockedType[count] = -1;
            long price = problem.clients().get(c).prize().orElse(Instance.REQUIRED);
            add(count++, Kind.SINGLE, List.of(c), price, taken);
        }
        this.count = count;
        int spareable = 0;
        for (int job = 0; job < count; job++) {
            spareable += required(job) ? 0 : 1;
        }
        optional = spareable;
    }

    private void add(int job, Kind what, List<Integer> who, long price, BitSet taken) {
        kind[job] = what;
        members[job] = who.stream().mapToInt(Integer::intValue).toArray();
        prize[job] = price;
        for (int client : members[job]) {
            taken.set(client);
            of[client] = job;
        }
    }

    private static long prizes(RoutingProblem problem, List<Integer> clients) {
        return clients.stream().mapToLong(c -> problem.clients().get(c).prize().orElse(0)).sum();
    }

    private static long pairPrize(RoutingProblem problem, List<Integer> ends) {
        return ends.stream().anyMatch(c -> problem.clients().get(c).required())
                ? Instance.REQUIRED
                : prizes(problem, ends);
    }

    boolean required(int job) {
        return prize[job] == Instance.REQUIRED;
    }

    boolean anyOptional() {
        return optional > 0;
    }

    boolean mostlyOptional() {
        return 2L * optional > count;
    }
}
