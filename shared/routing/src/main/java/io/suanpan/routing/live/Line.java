package io.suanpan.routing.live;

import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.problem.VehicleType;
import java.util.List;

/**
 * The nodes of one route from start to end and what they cost, by the rules of the checker: back as
 * early as can be, and for that away as late as can be. O(nodes) each time. Not thread-safe: one
 * line is filled again and again.
 */
final class Line {
    static final long IMPOSSIBLE = Long.MAX_VALUE;

    private final VehicleType type;
    private final TravelMatrix distances;
    private final TravelMatrix durations;
    private final HourlySpeed speed;
    private final int[] capacity;
    private Node[] nodes = new Node[0];
    private int[] place = new int[0];
    private int[] from = new int[0];
    private int[] begin = new int[0];
    private int count;
    private int departure;
    private long distance;

    Line(RoutingProblem problem, VehicleType type, Loads loads) {
        this.type = type;
        Travel travel = problem.travels().get(type.travel());
        distances = travel.distances();
        durations = travel.durations();
        speed = travel.speed();
        capacity = loads.array(type.capacity());
    }

    /** Becomes these nodes with others put in before one of them. */
    void fill(Node[] base, int position, List<Node> inserted) {
        count = base.length + inserted.size();
        if (nodes.length < count) {
            nodes = new Node[count + 8];
            place = new int[count + 8];
            from = new int[count + 8];
            begin = new int[count + 8];
        }
        System.arraycopy(base, 0, nodes, 0, position);
        for (int at = 0; at < inserted.size(); at++) {
            nodes[position + at] = inserted.get(at);
        }
        System.arraycopy(base, position, nodes, position + inserted.size(), base.length - position);
        for (int at = 0; at < count; at++) {
            boolean stays = nodes[at].kind() == Node.Kind.PAUSE;
            place[at] = stays ? place[at - 1] : nodes[at].location();
        }
    }

    /** What the route costs; {@link #IMPOSSIBLE} if it breaks a rule of time or length. */
    long cost(int unfamiliarStops) {
        release();
        if (!forward(from[0])) {
            return IMPOSSIBLE;
        }
        int back = begin[count - 1];
        departure = Math.max(from[0], latestDeparture(back));
        long duration = (long) back - departure;
        if (duration > type.longestDuration() || distance > type.longestDistance()) {
            return IMPOSSIBLE;
        }
        return cost(distance, duration, unfamiliarStops);
    }

    /** The formula of {@link VehicleType}. */
    long cost(long length, long duration, int unfamiliarStops) {
        return type.fixedCost()
                + type.costPerDistance() * length
                + type.costPerDuration() * duration
                + type.costPerOvertime() * Math.max(0, duration - type.usualDuration())
                + type.unfamiliarCost() * unfamiliarStops;
    }

    /** A trip leaves when the goods of all its clients are there. */
    private void release() {
        int latest = 0;
        for (int at = count - 1; at >= 0; at--) {
            Node node = nodes[at];
            from[at] = node.from();
            latest = Math.max(latest, node.release());
            if (node.kind() == Node.Kind.RELOAD || node.kind() == Node.Kind.START) {
                from[at] = Math.max(from[at], latest - node.takes());
                latest = 0;
            }
        }
    }

    private boolean forward(int leaves) {
        begin[0] = leaves;
        distance = 0;
        if (leaves > nodes[0].to()) {
            return false;
        }
        for (int at = 1; at < count; at++) {
            int time = begin[at - 1] + nodes[at - 1].takes();
            if (nodes[at].kind() != Node.Kind.PAUSE) {
                time = speed.arrival(time, durations.get(place[at - 1], place[at]));
                distance += distances.get(place[at - 1], place[at]);
            }
            begin[at] = Math.max(time, from[at]);
            if (begin[at] > nodes[at].to()) {
                return false;
            }
        }
        return true;
    }

    private int latestDeparture(int back) {
        int latest = back;
        for (int at = count - 2; at >= 0; at--) {
            latest = Math.min(nodes[at].to(), latestExit(at, latest) - nodes[at].takes());
        }
        return latest;
    }

    private int latestExit(int at, int latestNext) {
        return nodes[at + 1].kind() == Node.Kind.PAUSE
                ? latestNext
                : speed.latestDeparture(latestNext, durations.get(place[at], place[at + 1]));
    }

    /** The earliest departures from each node of a feasible route, after {@link #cost(int)}. */
    int[] exits() {
        int[] exits = new int[count];
        for (int at = 0; at < count; at++) {
            exits[at] = begin[at] + nodes[at].takes();
        }
        return exits;
    }

    /** The latest begins with all that follows in its window, longest duration aside. */
    int[] latestBegins() {
        int[] latest = new int[count];
        latest[count - 1] = nodes[count - 1].to();
        for (int at = count - 2; at >= 0; at--) {
            latest[at] =
                    Math.min(nodes[at].to(), latestExit(at, latest[at + 1]) - nodes[at].takes());
        }
        return latest;
    }

    /** When service begins at a node and the route is back, if it leaves late. */
    int beginAfterLateDeparture(int at) {
        forward(departure);
        return begin[at];
    }

    int back() {
        return begin[count - 1];
    }

    long distance() {
        return distance;
    }

    /** Time that no schedule can save: all driving at the speed of the matrix and all stops. */
    long work() {
        if (!speed.constant()) {
            return 0;
        }
        long work = 0;
        for (int at = 0; at < count; at++) {
            work += nodes[at].takes();
            if (at > 0 && nodes[at].kind() != Node.Kind.PAUSE) {
                work += durations.get(place[at - 1], place[at]);
            }
        }
        return work;
    }

    /** The place where the vehicle stands at a node. */
    int place(int at) {
        return place[at];
    }

    int distance(int origin, int destination) {
        return distances.get(origin, destination);
    }

    int duration(int origin, int destination) {
        return durations.get(origin, destination);
    }

    int arrival(int time, int origin, int destination) {
        return speed.arrival(time, duration(origin, destination));
    }

    /** Whether all loads fit, trip by trip. O(nodes · dimensions). */
    boolean fits() {
        for (int dimension = 0; dimension < capacity.length; dimension++) {
            long ride = 0;
            for (int at = 0; at < count; at++) {
                Node.Kind kind = nodes[at].kind();
                if (kind == Node.Kind.START || kind == Node.Kind.RELOAD) {
                    ride = fits(at, dimension, ride);
                    if (ride == IMPOSSIBLE) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** What rides on through the reload after this trip; {@link #IMPOSSIBLE} if too much does. */
    private long fits(int start, int dimension, long ride) {
        int end = start + 1;
        long load = ride;
        while (end < count && nodes[end].kind() != Node.Kind.RELOAD) {
            load += nodes[end++].off()[dimension];
        }
        boolean fits = load <= capacity[dimension];
        long shipped = ride;
        for (int at = start + 1; at < end; at++) {
            Node node = nodes[at];
            shipped += node.swing()[dimension];
            load += node.on()[dimension] - node.off()[dimension] + node.swing()[dimension];
            fits &= load <= capacity[dimension];
        }
        return fits ? shipped : IMPOSSIBLE;
    }
}
