package io.suanpan.routing.roads;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.Faults;
import io.suanpan.routing.service.model.RoadPlace;
import java.util.List;

/** Names places that no road leads to, or from. */
final class Connections {
    private final List<RoadPlace> places;
    private final int old;
    private final RoadMatrix rows;
    private final RoadMatrix columns;
    private final Faults faults = new Faults(ErrorCode.IMPOSSIBLE);

    private Connections(List<RoadPlace> places, int old, RoadMatrix rows, RoadMatrix columns) {
        this.places = places;
        this.old = old;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * @param old so many places are known to be connected
     * @param rows from each other place to all
     * @param columns to each other place from the known ones, a row for each other place
     * @throws SuanpanException {@code IMPOSSIBLE} with all places that cannot be driven to from the
     *     first one, or from which it cannot be reached; or else with the first pair without a way
     */
    static void require(List<RoadPlace> places, int old, RoadMatrix rows, RoadMatrix columns) {
        Connections connections = new Connections(places, old, rows, columns);
        connections.requireFirst();
        connections.requireAll();
    }

    private boolean connects(int from, int to) {
        return from >= old ? rows.connects(from - old, to) : columns.connects(to - old, from);
    }

    private void requireFirst() {
        for (int place = Math.max(1, old); place < places.size(); place++) {
            if (!connects(0, place)) {
                unreachable(0, place, place);
            } else if (!connects(place, 0)) {
                unreachable(place, 0, place);
            }
        }
        faults.throwIfAny();
    }

    private void requireAll() {
        for (int place = old; place < places.size(); place++) {
            for (int other = 0; other < places.size(); other++) {
                if (!connects(place, other)) {
                    unreachable(place, other, place);
                } else if (!connects(other, place)) {
                    unreachable(other, place, place);
                }
                faults.throwIfAny();
            }
        }
    }

    private void unreachable(int from, int to, int blamed) {
        faults.add(
                places.get(blamed).field(),
                "is on no way by road from \"%s\" to \"%s\""
                        .formatted(places.get(from).id(), places.get(to).id()),
                "Leave it out, correct its coordinates, or take a map that has the road or ferry.");
    }
}
