package io.suanpan.routing.solver;

/** Whether what is on the routes of a job is what its kind asks for. */
final class Wholeness {
    private final Tours tours;
    private final Jobs jobs;

    Wholeness(Tours tours) {
        this.tours = tours;
        jobs = tours.instance.jobs;
    }

    /**
     * One of a group, both of a pair on one route and the pickup first, a locked part without gaps
     * where it belongs; or nothing at all. O(members), for a pair O(stops).
     */
    boolean whole(int job) {
        int[] members = jobs.members[job];
        int present = 0;
        for (int member : members) {
            present += tours.route[member] == Tours.NONE ? 0 : 1;
        }
        return present == 0
                || switch (jobs.kind[job]) {
                    case SINGLE -> true;
                    case GROUP -> present == 1;
                    case PAIR -> present == 2 && follows(members[0], members[1]);
                    case CHAIN -> present == members.length && chained(job, members);
                };
    }

    private boolean follows(int pickup, int delivery) {
        if (tours.route[pickup] != tours.route[delivery]) {
            return false;
        }
        int last = tours.end(tours.route[pickup]);
        int node = pickup;
        while (node != last && node != delivery) {
            node = tours.next[node];
        }
        return node == delivery;
    }

    private boolean chained(int job, int[] members) {
        for (int i = 1; i < members.length; i++) {
            if (tours.prev[members[i]] != members[i - 1]) {
                return false;
            }
        }
        int before = tours.prev[members[0]];
        return !jobs.first[job] || before == tours.start(tours.route[members[0]]);
    }
}
