package io.suanpan.local.sample;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.exploration.Explorer;
import io.suanpan.recommendation.exploration.Propensity;
import io.suanpan.recommendation.exploration.ShownList;
import io.suanpan.recommendation.exploration.ShownRecord;
import io.suanpan.recommendation.offpolicy.LoggedLists;
import io.suanpan.recommendation.offpolicy.Slot;
import io.suanpan.recommendation.ranking.Assortment;
import io.suanpan.recommendation.ranking.ItemSimilarity;
import io.suanpan.recommendation.ranking.RankedItem;
import io.suanpan.recommendation.ranking.RankedList;
import io.suanpan.recommendation.ranking.Ranker;
import io.suanpan.recommendation.ranking.RankingOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A day in the sample shop on which customers are shown lists. Whether somebody clicks is decided
 * by the hidden taste that decides what lands in baskets: the chance that one of the products
 * proposed in the next order is this one and taken, times how likely somebody looks so far down.
 * Which ranking would earn how much can so be said exactly.
 */
final class ShownListLog {
    /** How likely the first, the second … position is looked at. */
    private static final double[] SEEN = {1, 0.75, 0.6, 0.5, 0.45};

    static final int SHOWN = SEEN.length;

    private final HiddenTaste taste;
    private final InteractionLog past;
    private final Explorer shown;
    private final Explorer target;
    private final List<RankedList> shownCandidates = new ArrayList<>();
    private final List<RankedList> targetCandidates = new ArrayList<>();

    /**
     * @param past purchases; the customers in it are those who come
     * @param popular by which lists were ranked on that day
     * @param judged that might take its place
     */
    ShownListLog(
            HiddenTaste taste,
            InteractionLog past,
            Recommender popular,
            Explorer shown,
            Recommender judged,
            Explorer target) {
        this.taste = taste;
        this.past = past;
        this.shown = shown;
        this.target = target;
        Assortment assortment = Assortment.of(past.items()).build();
        var ranker = new Ranker(assortment, ItemSimilarity.byCategory(assortment));
        // Whoever is judged must show nothing that the log never shows: all products compete.
        RankingOptions all =
                RankingOptions.defaults()
                        .withCount(past.items().size())
                        .withNotAgainAfter(Set.of());
        float[] scores = new float[past.items().size()];
        for (int user = 0; user < past.users().size(); user++) {
            Profile profile = Profile.of(past, user, past.end());
            popular.score(profile, scores);
            shownCandidates.add(ranker.rank(scores, profile, all));
            judged.score(profile, scores);
            targetCandidates.add(ranker.rank(scores, profile, all));
        }
    }

    /** What a list of the judged ranking earns on average over all customers, in clicks. */
    double truth() {
        return earned(target, targetCandidates);
    }

    /** The same for the ranking that is in use. */
    double truthOfShown() {
        return earned(shown, shownCandidates);
    }

    private double earned(Explorer explorer, List<RankedList> candidates) {
        double sum = 0;
        for (int user = 0; user < candidates.size(); user++) {
            for (RankedItem item : candidates.get(user).items()) {
                for (int at = 0; at < SHOWN; at++) {
                    double chance = atPosition(explorer, candidates.get(user), item.name(), at);
                    sum += chance * click(user, item.name(), at);
                }
            }
        }
        return sum / candidates.size();
    }

    private static double atPosition(Explorer explorer, RankedList list, String name, int at) {
        var names = new ArrayList<String>();
        for (int i = 0; i < at; i++) {
            names.add("");
        }
        names.add(name);
        return explorer.propensities(list, names).get(at).atPosition();
    }

    /** How likely a position is looked at. */
    static double seen(int position) {
        return SEEN[position];
    }

    private double click(int user, String product, int at) {
        return SEEN[at] * taste.wanted(past.users().name(user), product);
    }

    /** Lists for so many visits, as they are logged, and what came of them. */
    LoggedLists visits(int count, Dice dice) {
        LoggedLists.Builder lists = LoggedLists.builder();
        for (int visit = 0; visit < count; visit++) {
            int user = dice.below(past.users().size());
            ShownRecord line = ShownRecord.parse(shownTo(user, "visit-" + dice.unit()));
            lists.add(judged(user, line, dice));
        }
        return lists.build();
    }

    private String shownTo(int user, String request) {
        ShownList list = shown.show(shownCandidates.get(user), request);
        Instant at = Instant.ofEpochSecond(past.end());
        return ShownRecord.of(request, past.users().name(user), at, "popular/1", list).line();
    }

    private List<Slot> judged(int user, ShownRecord line, Dice dice) {
        List<Propensity> chances = target.propensities(targetCandidates.get(user), line.items());
        var list = new ArrayList<Slot>();
        for (int at = 0; at < line.items().size(); at++) {
            boolean clicked = dice.chance(click(user, line.items().get(at), at));
            list.add(Slot.of(clicked ? 1 : 0, line.propensities().get(at), chances.get(at)));
        }
        return list;
    }

    /** What customers bought by what each bought of a category, times what all bought. */
    static final class TasteTimesPopularity implements Recommender {
        private final HiddenTaste shop;
        private final InteractionLog past;
        private final float[] sold;
        private final boolean personal;

        TasteTimesPopularity(HiddenTaste shop, InteractionLog past, boolean personal) {
            this.shop = shop;
            this.past = past;
            this.personal = personal;
            sold = new float[past.items().size()];
            for (int row = 0; row < past.size(); row++) {
                sold[past.item(row)]++;
            }
        }

        @Override
        public int items() {
            return sold.length;
        }

        @Override
        public void score(Profile profile, float[] scores) {
            System.arraycopy(sold, 0, scores, 0, sold.length);
            if (!personal) {
                return;
            }
            float[] liked = new float[shop.categories()];
            for (int at = 0; at < profile.size(); at++) {
                if (profile.kind(at) == EventKind.PURCHASE) {
                    liked[category(profile.item(at))]++;
                }
            }
            for (int i = 0; i < scores.length; i++) {
                scores[i] *= 0.5f + liked[category(i)];
            }
        }

        private int category(int item) {
            return shop.category(past.items().name(item));
        }
    }
}
