package io.suanpan.customers.training.segments;

import io.suanpan.customers.segments.SegmentFlow;
import io.suanpan.customers.segments.SegmentMoves;
import java.util.ArrayList;
import java.util.List;

/**
 * Which segment of the last run each segment carries on, by the customers that they share: the
 * matching that keeps most customers under their old id ({@link Matching}). A pair that shares less
 * than a tenth of the customers of both is no continuation; its segment gets a number that none
 * ever had. O(n + segments³).
 */
final class SegmentIdentity {
    private static final double LEAST_OVERLAP = 0.1;

    private final PreviousSegments previous;
    private final List<String> idsBefore;
    private final long[][] shared;
    private final long[] joined;
    private final long[] gone;
    private final List<String> ids = new ArrayList<>();
    private int lastId;

    /**
     * @param labels the group of each customer, 0 to groups - 1
     */
    SegmentIdentity(PreviousSegments previous, List<String> customers, int[] labels, int groups) {
        this.previous = previous;
        this.idsBefore = previous.ids();
        this.shared = new long[groups][idsBefore.size()];
        this.joined = new long[groups];
        this.gone = new long[idsBefore.size()];
        this.lastId = previous.lastId();
        count(customers, labels);
        name();
    }

    private void count(List<String> customers, int[] labels) {
        for (int before : previous.segmentOf().values()) {
            gone[before]++;
        }
        for (int row = 0; row < labels.length; row++) {
            Integer before = previous.segmentOf().get(customers.get(row));
            if (before == null) {
                joined[labels[row]]++;
            } else {
                shared[labels[row]][before]++;
                gone[before]--;
            }
        }
    }

    private void name() {
        int[] match = Matching.columns(shared);
        for (int group = 0; group < shared.length; group++) {
            int before = match[group];
            boolean carriesOn =
                    before >= 0
                            && shared[group][before] >= LEAST_OVERLAP * union(group, before)
                            && shared[group][before] > 0;
            ids.add(carriesOn ? idsBefore.get(before) : "s" + ++lastId);
        }
    }

    private long union(int group, int before) {
        return customers(group) + customersBefore(before) - shared[group][before];
    }

    private long customers(int group) {
        long sum = joined[group];
        for (long count : shared[group]) {
            sum += count;
        }
        return sum;
    }

    private long customersBefore(int before) {
        long sum = gone[before];
        for (long[] row : shared) {
            sum += row[before];
        }
        return sum;
    }

    List<String> ids() {
        return List.copyOf(ids);
    }

    /** The highest number that an id ever had, this run's included. */
    int lastId() {
        return lastId;
    }

    SegmentMoves moves(int group) {
        int before = idsBefore.indexOf(ids.get(group));
        long stayed = before < 0 ? 0 : shared[group][before];
        long movedIn = customers(group) - joined[group] - stayed;
        long left = before < 0 ? 0 : gone[before];
        long movedOut = before < 0 ? 0 : customersBefore(before) - stayed - left;
        return new SegmentMoves(
                (int) stayed, (int) movedIn, (int) movedOut, (int) joined[group], (int) left);
    }

    /** All that are not empty; none where there was no run before. */
    List<SegmentFlow> flows() {
        List<SegmentFlow> flows = new ArrayList<>();
        for (int group = 0; group < shared.length && !idsBefore.isEmpty(); group++) {
            for (int before = 0; before < shared[group].length; before++) {
                add(flows, idsBefore.get(before), group, shared[group][before]);
            }
            add(flows, "", group, joined[group]);
        }
        return flows;
    }

    private void add(List<SegmentFlow> flows, String from, int group, long customers) {
        if (customers > 0) {
            flows.add(new SegmentFlow(from, ids.get(group), (int) customers));
        }
    }
}
