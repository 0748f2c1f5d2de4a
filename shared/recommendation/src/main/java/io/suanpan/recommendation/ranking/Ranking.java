package io.suanpan.recommendation.ranking;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.TopItems;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The making of one list; see {@link Ranker} for the steps. Not thread-safe. */
final class Ranking {
    private static final int WIDER = 4;

    private final Assortment assortment;
    private final ItemSimilarity similarity;
    private final float[] scores;
    private final Profile profile;
    private final RankingOptions options;
    private final Notes notes = new Notes();
    private final Exclusions exclusions;

    Ranking(
            Assortment assortment,
            ItemSimilarity similarity,
            float[] scores,
            Profile profile,
            RankingOptions options) {
        this.assortment = assortment;
        this.similarity = similarity;
        this.scores = scores;
        this.profile = profile;
        this.options = options;
        exclusions = new Exclusions(assortment, profile, options, notes);
    }

    RankedList list() {
        float[] weighted = weighted();
        Map<Integer, Integer> pins = pins();
        int[] pinned = pins.values().stream().mapToInt(Integer::intValue).toArray();
        float[] open = weighted.clone();
        for (int item : pinned) {
            open[item] = Float.NaN;
        }
        int[] order = merged(picks(open, pinned), pins);
        return new RankedList(
                Arrays.stream(order)
                        .mapToObj(item -> shown(item, weighted[item], pins.containsValue(item)))
                        .toList(),
                notes.of(order.length, options.count()));
    }

    private RankedItem shown(int item, float weighted, boolean pinned) {
        String name = assortment.items().name(item);
        return new RankedItem(item, name, scores[item], weighted, pinned);
    }

    /** NaN for what may not be shown. */
    private float[] weighted() {
        ScoreFactors factors = ScoreFactors.of(assortment, options, notes);
        float[] weighted = new float[scores.length];
        int unscored = 0;
        for (int i = 0; i < scores.length; i++) {
            if (exclusions.has(i)) {
                weighted[i] = Float.NaN;
            } else if (Float.isFinite(scores[i])) {
                weighted[i] = factors.weighted(i, scores[i]);
            } else {
                weighted[i] = Float.NaN;
                unscored++;
            }
        }
        notes.left(NoteCause.NOT_SCORED, unscored);
        return weighted;
    }

    /** Items by position: those that may be shown. */
    private Map<Integer, Integer> pins() {
        var pins = new TreeMap<Integer, Integer>();
        options.pins()
                .forEach((position, name) ->
                        assortment
                                .items()
                                .index(name)
                                .ifPresentOrElse(
                                        item -> pin(position, item, pins),
                                        () -> notes.unknown(name)));
        return pins;
    }

    private void pin(int position, int item, Map<Integer, Integer> pins) {
        NoteCause cause = exclusions.cause(item);
        String name = assortment.items().name(item);
        if (cause != null) {
            notes.pinNotShown(position, name, Notes.reason(cause));
        } else if (!Float.isFinite(scores[item])) {
            notes.pinNotShown(position, name, Notes.reason(NoteCause.NOT_SCORED));
        } else if (position > options.count()) {
            notes.pinNotShown(position, name, "the list ends at " + options.count());
        } else {
            pins.put(position, item);
        }
    }

    private int[] picks(float[] open, int[] pinned) {
        int wanted = options.count() - pinned.length;
        int available = available(open);
        if (wanted == 0 || available == 0) {
            return new int[0];
        }
        for (long most = Math.max(options.candidates(), wanted); ; most *= WIDER) {
            int[] pool = TopItems.of(open, (int) Math.min(most, available));
            var selection = new GreedySelection(assortment, similarity, options, open, profile);
            int[] picks = selection.pick(pool, pinned, wanted);
            if (picks.length == wanted || pool.length == available) {
                notes.left(NoteCause.CATEGORY_FULL, available - picks.length);
                return picks;
            }
        }
    }

    private static int available(float[] open) {
        int count = 0;
        for (float score : open) {
            count += Float.isNaN(score) ? 0 : 1;
        }
        return count;
    }

    private static int[] merged(int[] picks, Map<Integer, Integer> pins) {
        int[] order = new int[picks.length + pins.size()];
        var left = new TreeMap<>(pins);
        int pick = 0;
        for (int at = 0; at < order.length; at++) {
            boolean due = !left.isEmpty() && left.firstKey() <= at + 1;
            boolean pinned = due || pick == picks.length;
            order[at] = pinned ? left.pollFirstEntry().getValue() : picks[pick++];
        }
        return order;
    }
}
