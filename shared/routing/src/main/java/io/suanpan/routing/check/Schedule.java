package io.suanpan.routing.check;

/**
 * When a vehicle is where: it is back as early as can be and for that leaves as late as can be,
 * which at constant speed is the shortest duration there is for these windows. Whoever comes early
 * waits, whoever comes late begins at once. O(positions).
 */
final class Schedule {
    private final Itinerary itinerary;
    private final long[] arrival;
    private final long[] begin;

    private Schedule(Itinerary itinerary, long departure) {
        this.itinerary = itinerary;
        arrival = new long[itinerary.last() + 1];
        begin = new long[itinerary.last() + 1];
        arrival[0] = departure;
        begin[0] = departure;
        for (int position = 1; position < begin.length; position++) {
            arrival[position] = itinerary.arrival(position, departure(position - 1));
            begin[position] = Math.max(arrival[position], itinerary.from(position));
        }
    }

    static Schedule of(Itinerary itinerary) {
        Schedule earliest = new Schedule(itinerary, itinerary.from(0));
        long latest = latestBegins(itinerary, earliest.back())[0];
        return latest <= earliest.begin(0) ? earliest : new Schedule(itinerary, latest);
    }

    /** The latest begin at each position with all that follows in time and the end by then. */
    private static long[] latestBegins(Itinerary itinerary, long end) {
        long[] latest = new long[itinerary.last() + 1];
        latest[itinerary.last()] = end;
        for (int position = itinerary.last() - 1; position >= 0; position--) {
            long departure = itinerary.latestDeparture(position + 1, latest[position + 1]);
            latest[position] =
                    Math.min(itinerary.to(position), departure - itinerary.duration(position));
        }
        return latest;
    }

    /**
     * How much later each position could begin, 0 where it is late already.
     *
     * @param longest duration of the route
     */
    long[] slacks(long longest) {
        long end = Math.min(itinerary.to(itinerary.last()), begin[0] + longest);
        long[] slacks = latestBegins(itinerary, end);
        for (int position = 0; position < slacks.length; position++) {
            slacks[position] = Math.max(0, slacks[position] - begin[position]);
        }
        return slacks;
    }

    long arrival(int position) {
        return arrival[position];
    }

    long begin(int position) {
        return begin[position];
    }

    long departure(int position) {
        return begin[position] + itinerary.duration(position);
    }

    long back() {
        return begin[itinerary.last()];
    }

    long duration() {
        return back() - begin[0];
    }
}
