package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.exploration.Explorer;
import io.suanpan.recommendation.exploration.ShownList;
import io.suanpan.recommendation.ranking.RankedItem;
import io.suanpan.recommendation.ranking.RankedList;
import io.suanpan.recommendation.ranking.Ranker;
import io.suanpan.recommendation.ranking.RankingNote;
import io.suanpan.recommendation.ranking.RankingOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From a profile to the list that is shown: what is proposed, its ranking, and a reason for each
 * product. Made once for a version in use. Immutable and thread-safe.
 */
final class Answering {
    /** For each item of a list: enough to learn of, few enough that each still suits. */
    private static final int CANDIDATES = 3;

    private final RecommendModel model;
    private final Scoring scoring;
    private final ShopRanker rankers;
    private final Map<String, List<String>> idsByCategory = new HashMap<>();

    Answering(RecommendModel model) {
        this.model = model;
        scoring = new Scoring(model);
        rankers = ShopRanker.of(model);
        for (ItemFacts item : model.catalogue().items()) {
            idsByCategory.computeIfAbsent(item.category(), _ -> new ArrayList<>()).add(item.id());
        }
    }

    /**
     * @param items what to show, the best first
     * @param notes why it is shorter or other than wished
     * @param shown the same with the chances of being shown
     */
    record Answer(List<RecommendedItem> items, List<String> notes, ShownList shown) {}

    /**
     * @param visit what of the profile was done in the visit or cart that is answered
     * @param alsoExcluded ids not to be shown beside those of the wish
     */
    Answer answer(Profile profile, Profile visit, RecommendWish wish, Set<String> alsoExcluded) {
        Proposal proposal =
                switch (wish.show()) {
                    case SUITED -> new SuitedProposal(model, scoring, profile, visit);
                    case AGAIN -> new RepeatProposal(model, profile);
                };
        Ranker ranker = wish.withSoldOut() ? rankers.alsoSoldOut() : rankers.inStock();
        RankingOptions options = options(wish, alsoExcluded);
        RankedList ranked = ranker.rank(proposal.scores(), profile, options);
        ShownList shown = shown(ranker, ranked, proposal, profile, options, wish.exploring());
        return new Answer(items(shown, proposal), notes(ranked), shown);
    }

    /** A list by lot is drawn from a longer one, which is ranked only then. */
    private static ShownList shown(
            Ranker ranker,
            RankedList ranked,
            Proposal proposal,
            Profile profile,
            RankingOptions options,
            Exploring exploring) {
        if (!exploring.isLeftToChance()) {
            return ShownList.certain(ranked.items());
        }
        RankedList candidates =
                ranker.rank(
                        proposal.scores(),
                        profile,
                        options.withCount(CANDIDATES * options.count()));
        return new Explorer(exploring.by(), options.count())
                .show(candidates, exploring.requestId());
    }

    private RankingOptions options(RecommendWish wish, Set<String> alsoExcluded) {
        RankingOptions ranking = wish.ranking();
        if (wish.excludeCategories().isEmpty() && alsoExcluded.isEmpty()) {
            return ranking;
        }
        Set<String> excluded = new HashSet<>(ranking.excluded());
        excluded.addAll(alsoExcluded);
        wish.excludeCategories()
                .forEach(category ->
                        excluded.addAll(idsByCategory.getOrDefault(category, List.of())));
        return ranking.withExcluded(excluded);
    }

    private List<RecommendedItem> items(ShownList shown, Proposal proposal) {
        List<RecommendedItem> items = new ArrayList<>(shown.items().size());
        for (RankedItem one : shown.items()) {
            int item = one.item();
            RecommendedItem made =
                    RecommendedItem.of(
                            items.size() + 1,
                            model.catalogue().item(item),
                            one.weightedScore(),
                            one.pinned() ? Reasons.chosen() : proposal.reason(item));
            items.add(proposal.due(item).map(made::with).orElse(made));
        }
        return items;
    }

    private static List<String> notes(RankedList ranked) {
        return ranked.notes().stream().map(RankingNote::text).toList();
    }
}
