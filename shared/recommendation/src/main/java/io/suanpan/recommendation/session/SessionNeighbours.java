package io.suanpan.recommendation.session;

import io.suanpan.recommendation.Asked;
import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.ExplainingRecommender;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.Largest;
import io.suanpan.recommendation.data.SparseMatrix;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores an item by recent sessions that went like this one. How alike a session t is:
 *
 * <pre>Σ exp(−back / itemFade) / √|t| · 2^(−age / halfLife)</pre>
 *
 * over the items in common, back from the latest. The nearest sessions give each of their items how
 * alike they are, times {@code exp(−places from the latest common item / placeFade)}. Sessions of
 * the customer who is asked about are left out, or they would find themselves. It answers in
 * O(items + lastItems · sessionsPerItem + neighbours · items of a session), whatever the number of
 * sessions and the length of the profile. Jannach, Ludewig: When recurrent neural networks meet the
 * neighborhood for session-based recommendation. RecSys 2017; Garg et al.: Sequence and time aware
 * neighborhood for session-based recommendations (STAN). SIGIR 2019.
 */
public final class SessionNeighbours implements ExplainingRecommender {
    private static final double DAY_SECONDS = 86_400;

    private final SessionOptions options;
    private final Sessions sessions;

    /** By the places between. */
    private final double[] closeness;

    SessionNeighbours(SessionOptions options, Sessions sessions) {
        this.options = options;
        this.sessions = sessions;
        closeness = new double[sessions.longest()];
        for (int places = 0; places < closeness.length; places++) {
            closeness[places] = StrictMath.exp(-places / options.placeFade());
        }
    }

    @Override
    public int items() {
        return sessions.items();
    }

    /** How sessions were cut and are compared. */
    public SessionOptions options() {
        return options;
    }

    /** How many sessions of two items or more it knows. */
    public int size() {
        return sessions.size();
    }

    @Override
    public Asked asked(Profile profile) {
        Current current = Current.of(profile, items(), options);
        return new Alike(current, nearest(profile, current));
    }

    /** The sessions that went like a profile. */
    private final class Alike implements Asked {
        private final Current current;
        private final List<Neighbour> nearest;

        Alike(Current current, List<Neighbour> nearest) {
            this.current = current;
            this.nearest = nearest;
        }

        @Override
        public void score(float[] scores) {
            Arrays.fill(scores, 0);
            for (Neighbour near : nearest) {
                for (int place = 0; place < sessions.length(near.session); place++) {
                    scores[sessions.item(near.session, place)] +=
                            (float) (near.alike * closeness(near, place));
                }
            }
        }

        /** An item's part in how alike the neighbours are that have the item asked about. */
        @Override
        public List<Contribution> reasons(int item, int most) {
            double[] part = new double[current.size()];
            for (Neighbour near : nearest) {
                int place = place(near.session, item);
                if (place >= 0) {
                    double each = near.perWeight * closeness(near, place);
                    for (int back = 0; back < part.length; back++) {
                        if (isCounted(current.item(back), near.session)) {
                            part[back] += current.weight(back) * each;
                        }
                    }
                }
            }
            return IntStream.range(0, part.length)
                    .filter(back -> part[back] > 0 && current.item(back) != item)
                    .mapToObj(back -> new Contribution(current.item(back), part[back]))
                    .sorted(Contribution.LARGEST_FIRST)
                    .limit(most)
                    .toList();
        }
    }

    private double closeness(Neighbour near, int place) {
        return closeness[Math.abs(place - near.lastPlace)];
    }

    /**
     * @param alike how much it counts
     * @param perWeight what it counts for each unit of weight in common
     */
    private record Neighbour(int session, double alike, double perWeight, int lastPlace) {}

    private List<Neighbour> nearest(Profile profile, Current current) {
        Candidates candidates = candidates(current);
        int self = profile.user().orElse(-1);
        double[] perWeight = new double[candidates.slots()];
        Largest largest = new Largest(options.neighbours());
        for (int slot = 0; slot < perWeight.length; slot++) {
            if (candidates.isUsed(slot) && sessions.user(candidates.session(slot)) != self) {
                perWeight[slot] = perWeight(candidates.session(slot), profile.now());
                largest.offer(slot, candidates.sum(slot) * perWeight[slot]);
            }
        }
        return IntStream.generate(largest::removeLeast)
                .limit(largest.size())
                .mapToObj(slot ->
                        new Neighbour(
                                candidates.session(slot),
                                candidates.sum(slot) * perWeight[slot],
                                perWeight[slot],
                                candidates.lastPlace(slot)))
                .toList();
    }

    private double perWeight(int session, long now) {
        double age = Math.max(0, now - sessions.seconds(session)) / DAY_SECONDS;
        return StrictMath.pow(2, -age / options.halfLifeDays())
                / Math.sqrt(sessions.length(session));
    }

    private Candidates candidates(Current current) {
        SparseMatrix byItem = sessions.byItem();
        int most = 0;
        for (int back = 0; back < current.size(); back++) {
            most += byItem.end(current.item(back)) - from(current.item(back));
        }
        Candidates candidates = new Candidates(most);
        for (int back = 0; back < current.size(); back++) {
            int item = current.item(back);
            double weight = current.weight(back);
            for (int at = from(item); at < byItem.end(item); at++) {
                int place = (int) byItem.valueArray()[at];
                candidates.add(byItem.columnArray()[at], weight, place);
            }
        }
        return candidates;
    }

    /** Where the latest sessions of an item begin. */
    private int from(int item) {
        SparseMatrix byItem = sessions.byItem();
        return Math.max(byItem.start(item), byItem.end(item) - options.sessionsPerItem());
    }

    private int place(int session, int item) {
        for (int place = 0; place < sessions.length(session); place++) {
            if (sessions.item(session, place) == item) {
                return place;
            }
        }
        return -1;
    }

    /** Whether a session is among the latest of an item. */
    private boolean isCounted(int item, int session) {
        SparseMatrix byItem = sessions.byItem();
        return Arrays.binarySearch(byItem.columnArray(), from(item), byItem.end(item), session)
                >= 0;
    }

    /** The options, then the sessions. */
    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(options.gapSeconds());
        out.writeInt(options.lastItems());
        out.writeInt(options.sessionsPerItem());
        out.writeInt(options.neighbours());
        out.writeDouble(options.itemFade());
        out.writeDouble(options.halfLifeDays());
        out.writeDouble(options.placeFade());
        sessions.write(out);
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IOException for other bytes
     */
    public static SessionNeighbours read(DataInput in) throws IOException {
        try {
            SessionOptions options =
                    new SessionOptions(
                            in.readLong(),
                            in.readInt(),
                            in.readInt(),
                            in.readInt(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble());
            return new SessionNeighbours(options, Sessions.read(in));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
