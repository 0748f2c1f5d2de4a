package io.suanpan.routing.roads;

/**
 * Best ways between places: one search up the hierarchy to each place, whose nodes keep what is
 * left from there in buckets, then one from each place that looks into the buckets it passes
 * (Knopp, Sanders, Schultes, Schulz &amp; Wagner 2007). Two searches a place instead of one a pair.
 * Two places on one stretch of road may also be joined directly. For one thread.
 */
final class ManyToMany {
    /** Which way searches go from a place, or ways lead to it. */
    enum Direction {
        FROM,
        TO
    }

    private final RoadPoints points;
    private final int nodes;
    private final UpwardSearch from;
    private final UpwardSearch to;

    ManyToMany(RoadPoints points, Hierarchy hierarchy) {
        this.points = points;
        nodes = hierarchy.nodes();
        from = new UpwardSearch(nodes, hierarchy.out(), hierarchy.in());
        to = new UpwardSearch(nodes, hierarchy.in(), hierarchy.out());
    }

    /** Searches from, or to, the places of a range; what each of their nodes knows of them. */
    Buckets.Sorted buckets(Direction direction, int first, int end) {
        Buckets buckets = new Buckets();
        UpwardSearch search = search(direction);
        for (int place = first; place < end; place++) {
            start(search, place, direction);
            for (int node = search.next(); node >= 0; node = search.next()) {
                buckets.add(node, place, search);
            }
        }
        return buckets.sorted(nodes);
    }

    /**
     * Ways between the places of a range and those in buckets, a row for each of the range; columns
     * are places.
     *
     * @param direction from the range to the buckets, which are then of searches to them, or back
     */
    RoadMatrix ways(Direction direction, int first, int end, Buckets.Sorted... met) {
        RoadMatrix matrix = new RoadMatrix(end - first, points.size);
        UpwardSearch search = search(direction);
        for (int place = first; place < end; place++) {
            direct(direction, place, place - first, matrix);
            start(search, place, direction);
            for (int node = search.next(); node >= 0; node = search.next()) {
                for (Buckets.Sorted buckets : met) {
                    buckets.offer(place - first, node, search, matrix);
                }
            }
        }
        return matrix;
    }

    private UpwardSearch search(Direction direction) {
        return direction == Direction.FROM ? from : to;
    }

    /** Puts the place on its road: which way it may be driven decides which ends are reached. */
    private void start(UpwardSearch search, int place, Direction direction) {
        search.restart();
        double share = points.share[place];
        if (share <= 0) {
            search.reach(points.baseNode[place], 0, 0, 0);
        } else if (share >= 1) {
            search.reach(points.adjacentNode[place], 0, 0, 0);
        } else {
            boolean from = direction == Direction.FROM;
            part(search, points.adjacentNode[place], place, 1 - share, from);
            part(search, points.baseNode[place], place, share, !from);
        }
    }

    /** A crossing at the end of a part of the stretch that the place is on. */
    private void part(UpwardSearch search, int node, int place, double share, boolean there) {
        search.reach(
                node,
                share * points.weight(place, there),
                share * points.metres[place],
                share * points.millis(place, there));
    }

    /** Ways along the one stretch that both places are on. O(places). */
    private void direct(Direction direction, int place, int row, RoadMatrix matrix) {
        for (int other = 0; other < points.size; other++) {
            if (points.edge[place] != points.edge[other]) {
                continue;
            }
            double ahead = points.share[other] - points.share[place];
            boolean there = (direction == Direction.FROM) == (ahead >= 0);
            double part = Math.abs(ahead);
            if (part == 0) {
                matrix.offer(row, other, 0, 0, 0);
            } else if (points.weight(place, there) < Double.POSITIVE_INFINITY) {
                matrix.offer(
                        row,
                        other,
                        part * points.weight(place, there),
                        part * points.metres[place],
                        part * points.millis(place, there));
            }
        }
    }
}
