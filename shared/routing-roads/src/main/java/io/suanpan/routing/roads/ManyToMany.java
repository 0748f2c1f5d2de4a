package io.suanpan.routing.roads;

/**
 * Best ways between all pairs of places: one search up the hierarchy to each place, whose nodes
 * keep what is left from there in buckets, then one from each place that looks into the buckets it
 * passes (Knopp, Sanders, Schultes, Schulz &amp; Wagner 2007). Two searches a place instead of one
 * a pair. Two places on one stretch of road may also be joined directly. Of equally good ways the
 * first found is kept, so that the same places have the same matrix.
 */
final class ManyToMany {
    private ManyToMany() {}

    static RoadMatrix between(RoadPoints points, Hierarchy hierarchy) {
        Buckets buckets = new Buckets();
        UpwardSearch to = new UpwardSearch(hierarchy.nodes(), hierarchy.in(), hierarchy.out());
        for (int place = 0; place < points.size; place++) {
            start(to, points, place, points.weightBack, points.weightThere);
            for (int node = to.next(); node >= 0; node = to.next()) {
                buckets.add(node, place, to);
            }
        }
        Buckets.Sorted sorted = buckets.sorted(hierarchy.nodes());
        RoadMatrix matrix = new RoadMatrix(points.size);
        UpwardSearch from = new UpwardSearch(hierarchy.nodes(), hierarchy.out(), hierarchy.in());
        for (int place = 0; place < points.size; place++) {
            direct(points, place, matrix);
            start(from, points, place, points.weightThere, points.weightBack);
            for (int node = from.next(); node >= 0; node = from.next()) {
                sorted.offer(place, node, from, matrix);
            }
        }
        return matrix;
    }

    /**
     * Puts the place on its road: which way it may be driven decides which ends are reached.
     *
     * @param toAdjacent weights of whole edges for getting between place and adjacent node
     */
    private static void start(
            UpwardSearch search,
            RoadPoints points,
            int place,
            double[] toAdjacent,
            double[] toBase) {
        search.restart();
        double share = points.share[place];
        if (points.atBase(place)) {
            search.reach(points.baseNode[place], 0, 0, 0);
        } else if (points.atAdjacent(place)) {
            search.reach(points.adjacentNode[place], 0, 0, 0);
        } else {
            search.reach(
                    points.adjacentNode[place],
                    (1 - share) * toAdjacent[place],
                    (1 - share) * points.metres[place],
                    (1 - share) * millis(points, place, toAdjacent));
            search.reach(
                    points.baseNode[place],
                    share * toBase[place],
                    share * points.metres[place],
                    share * millis(points, place, toBase));
        }
    }

    private static double millis(RoadPoints points, int place, double[] weights) {
        return weights == points.weightThere ? points.millisThere[place] : points.millisBack[place];
    }

    /** Ways along the one stretch that both places are on. O(places) for each. */
    private static void direct(RoadPoints points, int from, RoadMatrix matrix) {
        for (int to = 0; to < points.size; to++) {
            if (points.edge[from] != points.edge[to]) {
                continue;
            }
            double share = points.share[to] - points.share[from];
            double part = Math.abs(share);
            double weight = share >= 0 ? points.weightThere[from] : points.weightBack[from];
            double millis = share >= 0 ? points.millisThere[from] : points.millisBack[from];
            if (share == 0) {
                matrix.offer(from, to, 0, 0, 0);
            } else if (weight < Double.POSITIVE_INFINITY) {
                matrix.offer(from, to, part * weight, part * points.metres[from], part * millis);
            }
        }
    }
}
