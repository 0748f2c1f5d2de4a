package io.suanpan.recommendation.exploration;

import io.suanpan.core.Digest;
import io.suanpan.recommendation.ranking.RankedItem;
import io.suanpan.recommendation.ranking.RankedList;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Draws shown lists from longer lists of candidates. Items that are pinned within the shown
 * positions stay there, with propensity 1; those pinned further down are candidates like others.
 * The same request is drawn the same. Thread-safe; chances are calculated once for each number of
 * candidates.
 */
public final class Explorer {
    private final Exploration exploration;
    private final int count;
    private final Map<Integer, PositionChances> byOpen = new ConcurrentHashMap<>();

    /**
     * @param count how many items are shown; at least 1
     */
    public Explorer(Exploration exploration, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A list of " + count + " shows nothing; ask for 1.");
        }
        this.exploration = exploration;
        this.count = count;
    }

    /**
     * @param candidates as a ranking has them; where they are no more than are shown, the whole
     *     order is drawn
     * @param requestId draws the lot
     */
    public ShownList show(RankedList candidates, String requestId) {
        Places places = places(candidates.items());
        int[] drawn = exploration.draw(places.open(), places.openShown(), random(requestId));
        List<RankedItem> shown = places.filled(drawn);
        double[] givenAbove = exploration.conditional(places.open(), drawn);
        double[] atPosition = exploration.atPositions(places.open(), drawn);
        List<Propensity> propensities = new ArrayList<>(shown.size());
        int place = 0;
        for (int position = 0; position < shown.size(); position++) {
            if (places.pinned(position)) {
                propensities.add(Propensity.CERTAIN);
            } else {
                propensities.add(new Propensity(givenAbove[place], atPosition[place]));
                place++;
            }
        }
        return new ShownList(shown, propensities, candidates.items());
    }

    /**
     * What is to be expected of each position of this explorer's lists, where what an item there
     * earns is known. O(candidates × positions).
     *
     * @param candidates as the ranking that is to be judged has them
     * @param positions how many are asked for; beyond the list nothing is earned
     */
    public double[] expected(RankedList candidates, int positions, PlacedReward reward) {
        Places places = places(candidates.items());
        double[] expected = new double[positions];
        PositionChances chances = chances(places.open());
        int place = 0;
        for (int position = 0; position < positions; position++) {
            if (places.pinned(position)) {
                expected[position] = reward.of(places.pin(position).name(), position);
            } else if (place < places.openShown()) {
                for (int rank = 0; rank < places.open(); rank++) {
                    double chance = chances.chance(rank, place);
                    expected[position] +=
                            chance == 0 ? 0 : chance * reward.of(places.name(rank), position);
                }
                place++;
            }
        }
        return expected;
    }

    /**
     * How likely this explorer would have shown these items at their positions, had it been asked.
     *
     * @param candidates as the ranking that is to be judged has them
     * @param shown names, first position first
     * @return one for each name
     */
    public List<Propensity> propensities(RankedList candidates, List<String> shown) {
        Places places = places(candidates.items());
        int[] ranks = places.ranks(shown);
        double[] conditional = exploration.conditional(places.open(), known(ranks));
        var propensities = new ArrayList<Propensity>();
        int place = 0;
        for (int position = 0; position < shown.size(); position++) {
            if (places.pinned(position)) {
                boolean same = places.pin(position).name().equals(shown.get(position));
                propensities.add(same ? Propensity.CERTAIN : Propensity.NEVER);
            } else if (place >= ranks.length) {
                propensities.add(Propensity.NEVER);
            } else {
                double givenAbove = place < conditional.length ? conditional[place] : 0;
                propensities.add(
                        new Propensity(givenAbove, atPosition(places, ranks[place], place)));
                place++;
            }
        }
        return List.copyOf(propensities);
    }

    /** Behind what is no candidate, nothing is shown by this explorer. */
    private static int[] known(int[] ranks) {
        int known = 0;
        while (known < ranks.length && ranks[known] != Places.ABSENT) {
            known++;
        }
        return Arrays.copyOf(ranks, known);
    }

    private double atPosition(Places places, int rank, int place) {
        if (rank == Places.ABSENT) {
            return 0;
        }
        return chances(places.open()).chance(rank, place);
    }

    private PositionChances chances(int open) {
        return byOpen.computeIfAbsent(
                open, _ -> exploration.positions(open, Math.min(count, open)));
    }

    private Places places(List<RankedItem> candidates) {
        return new Places(candidates, count);
    }

    private static SplittableRandom random(String requestId) {
        byte[] digest = Digest.newSha256().digest(requestId.getBytes(StandardCharsets.UTF_8));
        return new SplittableRandom(ByteBuffer.wrap(digest).getLong());
    }
}
