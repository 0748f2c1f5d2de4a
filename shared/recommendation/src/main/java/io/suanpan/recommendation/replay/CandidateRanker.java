package io.suanpan.recommendation.replay;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.Vocabulary;
import io.suanpan.recommendation.exploration.Candidate;
import io.suanpan.recommendation.exploration.ShownRecord;
import io.suanpan.recommendation.ranking.RankedItem;
import io.suanpan.recommendation.ranking.RankedList;
import io.suanpan.recommendation.ranking.Ranker;
import io.suanpan.recommendation.ranking.RankingOptions;
import io.suanpan.recommendation.serving.RecommendModel;
import io.suanpan.recommendation.serving.Role;
import io.suanpan.recommendation.serving.ShopRanker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts the candidates of a logged list into another order, with the prices, categories and likes of
 * the model that answered. Keeps of that model only what this takes. Immutable and thread-safe.
 */
final class CandidateRanker {
    /** As the logged ranking had them, by its weighted scores. */
    private static final RankingOptions PLAIN =
            RankingOptions.defaults().withNotAgainAfter(Set.of());

    private final Vocabulary ids;
    private final Ranker ranker;
    private final Profile nobody;
    private final float[] popular;

    CandidateRanker(RecommendModel model) {
        ids = model.catalogue().ids();
        // What was a candidate was in stock then.
        ranker = ShopRanker.of(model).alsoSoldOut();
        nobody = Profile.stranger(model.asOfSeconds());
        popular = new float[ids.size()];
        model.part(Role.POPULAR).recommender().score(nobody, popular);
    }

    /** At least as long as the list that was shown, where as many candidates fit the wish. */
    RankedList ranked(ShownRecord list, ReplayRanking ranking) {
        return switch (ranking) {
            case ReplayRanking.Best _ -> asLogged(list);
            case ReplayRanking.Chance _ -> asLogged(list);
            case ReplayRanking.Popular _ -> {
                float[] scores = scores(list);
                for (int i = 0; i < scores.length; i++) {
                    scores[i] = Float.isNaN(scores[i]) ? scores[i] : popular[i];
                }
                yield ranked(scores, list, PLAIN);
            }
            case ReplayRanking.Wished wished ->
                    ranked(scores(list), list, wished.change().applyTo(PLAIN));
        };
    }

    private static RankedList asLogged(ShownRecord list) {
        List<RankedItem> items = new ArrayList<>();
        for (Candidate it : list.candidates()) {
            float score = it.weightedScore();
            items.add(new RankedItem(items.size(), it.name(), score, score, it.pinned()));
        }
        return new RankedList(items, List.of());
    }

    /** NaN for what was no candidate. */
    private float[] scores(ShownRecord list) {
        float[] scores = new float[ids.size()];
        Arrays.fill(scores, Float.NaN);
        for (Candidate it : list.candidates()) {
            ids.index(it.name()).ifPresent(i -> scores[i] = it.weightedScore());
        }
        return scores;
    }

    private RankedList ranked(float[] scores, ShownRecord list, RankingOptions options) {
        return ranker.rank(
                scores, nobody, options.withCount(list.items().size()).withPins(pins(list)));
    }

    /** Those that were shown where they were pinned. */
    private static Map<Integer, String> pins(ShownRecord list) {
        Map<Integer, String> pins = new TreeMap<>();
        for (int i = 0; i < list.items().size() && i < list.candidates().size(); i++) {
            if (list.candidates().get(i).pinned()) {
                pins.put(i + 1, list.candidates().get(i).name());
            }
        }
        return pins;
    }
}
