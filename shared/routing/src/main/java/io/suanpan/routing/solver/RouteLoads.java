package io.suanpan.routing.solver;

/**
 * What each trip carries. With deliveries in one dimension a trip's load is one sum, kept at its
 * start. Else each node keeps, by dimension, three figures of the trip up to and including it and
 * of the trip from it on: what is delivered, the net change of the load, and the highest such
 * change on the way; the load's peak over joined parts follows in O(dimensions) (after Vidal et al.
 * 2014, with goods that come and go under way).
 */
final class RouteLoads {
    private final Tours tours;
    private final Instance instance;
    private final int width;

    /** Start or reload that begins the trip of each node. */
    final int[] trip;

    /** Sum of the deliveries of the trip that begins here, if loads are plain. */
    final int[] load;

    private final int[] sumBefore;
    private final int[] netBefore;
    private final int[] mostBefore;
    private final int[] sumAfter;
    private final int[] netAfter;
    private final int[] mostAfter;

    RouteLoads(Tours tours) {
        this.tours = tours;
        instance = tours.instance;
        width = instance.dimensions;
        trip = new int[tours.nodes];
        load = new int[tours.nodes];
        int kept = instance.plainLoads ? 0 : tours.nodes * width;
        sumBefore = new int[kept];
        netBefore = new int[kept];
        mostBefore = new int[kept];
        sumAfter = new int[kept];
        netAfter = new int[kept];
        mostAfter = new int[kept];
    }

    void refresh(int slot) {
        int at = tours.start(slot);
        int last = tours.end(slot);
        int sum = 0;
        trip[at] = at;
        for (int node = tours.next[at]; node != last; node = tours.next[node]) {
            if (node < tours.clients) {
                sum += instance.delivery[node * width];
                trip[node] = at;
            } else {
                load[at] = sum;
                sum = 0;
                at = node;
                trip[node] = node;
            }
        }
        load[at] = sum;
        trip[last] = at;
        if (!instance.plainLoads) {
            refreshBefore(slot);
            refreshAfter(slot);
        }
    }

    private void refreshBefore(int slot) {
        int last = tours.end(slot);
        int before = tours.start(slot);
        clear(before, sumBefore, netBefore, mostBefore);
        for (int node = tours.next[before]; node != last; node = tours.next[node]) {
            if (node >= tours.clients) {
                clear(node, sumBefore, netBefore, mostBefore);
            } else {
                for (int k = 0; k < width; k++) {
                    int own = node * width + k;
                    int old = before * width + k;
                    sumBefore[own] = sumBefore[old] + instance.delivery[own];
                    netBefore[own] = netBefore[old] + change(own);
                    mostBefore[own] = Math.max(mostBefore[old], netBefore[own]);
                }
            }
            before = node;
        }
    }

    private void refreshAfter(int slot) {
        int first = tours.start(slot);
        int after = tours.end(slot);
        clear(after, sumAfter, netAfter, mostAfter);
        for (int node = tours.prev[after]; node != first; node = tours.prev[node]) {
            if (node >= tours.clients) {
                clear(node, sumAfter, netAfter, mostAfter);
            } else {
                for (int k = 0; k < width; k++) {
                    int own = node * width + k;
                    int old = after * width + k;
                    sumAfter[own] = sumAfter[old] + instance.delivery[own];
                    netAfter[own] = netAfter[old] + change(own);
                    mostAfter[own] = Math.max(0, change(own) + mostAfter[old]);
                }
            }
            after = node;
        }
    }

    private void clear(int node, int[] sum, int[] net, int[] most) {
        for (int k = 0; k < width; k++) {
            sum[node * width + k] = 0;
            net[node * width + k] = 0;
            most[node * width + k] = 0;
        }
    }

    private int change(int at) {
        return instance.pickup[at] + instance.shipped[at] - instance.delivery[at];
    }

    /** Whether the client fits into the trip of the node on this route, where loads are plain. */
    boolean fits(int slot, int node, int client) {
        return load[trip[node]] + instance.delivery[client]
                <= instance.fleet.capacity[tours.type[slot]];
    }

    /** After the client came to its place, where loads are plain. */
    void inserted(int client) {
        int start = trip[tours.prev[client]];
        trip[client] = start;
        load[start] += instance.delivery[client];
    }

    /** Whether the client's load fits between two neighbours of a trip of the vehicle type. */
    boolean fits(int vehicle, int before, int client, int after) {
        if (instance.plainLoads) {
            return load[trip[before]] + instance.delivery[client]
                    <= instance.fleet.capacity[vehicle];
        }
        for (int k = 0; k < width; k++) {
            int own = client * width + k;
            int left = before * width + k;
            int right = after * width + k;
            int total = sumBefore[left] + instance.delivery[own] + sumAfter[right];
            int net = netBefore[left] + change(own);
            int most =
                    Math.max(
                            Math.max(mostBefore[left], net),
                            net + (tours.isReload(after) ? 0 : mostAfter[right]));
            if (total + most > instance.fleet.capacity[vehicle * width + k]) {
                return false;
            }
        }
        return true;
    }
}
