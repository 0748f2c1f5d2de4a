package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.ranking.Assortment;
import io.suanpan.recommendation.ranking.ItemSimilarity;
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
 * From a profile to the list that is shown: scores, what is popular behind what suits, the ranking,
 * and a reason for each product. Made once for a version in use. Immutable and thread-safe.
 */
final class Answering {
    /** As if half a product, wholly alike, did not suit at all. */
    private static final double DRAWN_TO_ZERO = 0.5;

    private final RecommendModel model;
    private final boolean[] isNew;
    private final Ranker inStock;
    private final Ranker alsoSoldOut;
    private final Map<String, List<String>> idsByCategory = new HashMap<>();

    Answering(RecommendModel model) {
        this.model = model;
        isNew = newItems(model);
        inStock = ranker(true);
        alsoSoldOut = ranker(false);
        for (ItemFacts item : model.catalogue().items()) {
            idsByCategory.computeIfAbsent(item.category(), _ -> new ArrayList<>()).add(item.id());
        }
    }

    /** What no customer ever touched has no neighbours and is not popular. */
    private static boolean[] newItems(RecommendModel model) {
        var neighbours = model.neighbours().neighbours();
        float[] popular = new float[model.catalogue().size()];
        model.part(Role.POPULAR)
                .recommender()
                .score(Profile.stranger(model.asOfSeconds()), popular);
        boolean[] isNew = new boolean[popular.length];
        for (int i = 0; i < isNew.length; i++) {
            isNew[i] = popular[i] == 0 && neighbours.start(i) == neighbours.end(i);
        }
        return isNew;
    }

    private Ranker ranker(boolean heedsStock) {
        Catalogue catalogue = model.catalogue();
        Assortment.Builder assortment = Assortment.of(catalogue.ids());
        for (ItemFacts item : catalogue.items()) {
            assortment.category(item.id(), item.category());
            Long price = item.priceMinor();
            Long cost = item.costMinor();
            if (price != null) {
                assortment.price(item.id(), price);
            }
            if (price != null && cost != null) {
                assortment.margin(item.id(), price - cost);
            }
            if (heedsStock && !item.isInStock()) {
                assortment.outOfStock(item.id());
            }
        }
        Assortment built = assortment.build();
        return new Ranker(built, similarity(built));
    }

    /** Of the same category, or bought by the same customers. */
    private ItemSimilarity similarity(Assortment assortment) {
        ItemSimilarity category = ItemSimilarity.byCategory(assortment);
        var neighbours = model.neighbours().neighbours();
        return (one, other) ->
                Math.max(
                        category.between(one, other) / 2,
                        Math.max(neighbours.value(one, other), neighbours.value(other, one)));
    }

    /**
     * @param items what to show, the best first
     * @param notes why it is shorter or other than wished
     */
    record Answer(List<RecommendedItem> items, List<String> notes) {}

    /**
     * @param alsoExcluded ids not to be shown beside those of the wish
     */
    Answer answer(Profile profile, RecommendWish wish, Set<String> alsoExcluded) {
        float[] suited = new float[model.catalogue().size()];
        recommender(Role.CUSTOMER).score(profile, suited);
        likeOthers(suited);
        float[] scores = suited.clone();
        fillUp(scores, profile);
        Ranker ranker = wish.withSoldOut() ? alsoSoldOut : inStock;
        RankedList ranked = ranker.rank(scores, profile, options(wish, alsoExcluded));
        return new Answer(items(ranked, suited, profile), notes(ranked));
    }

    /**
     * What nobody touched yet suits as its likes do: their mean score, weighed by how alike they
     * are and drawn to 0 where they are not very.
     */
    private void likeOthers(float[] scores) {
        SparseMatrix alike = model.related().substitutes();
        for (int i = 0; i < scores.length; i++) {
            if (isNew[i]) {
                double sum = 0;
                double weight = DRAWN_TO_ZERO;
                for (int at = alike.start(i); at < alike.end(i); at++) {
                    float score = scores[alike.columnArray()[at]];
                    sum += alike.valueArray()[at] * Math.max(0, score);
                    weight += alike.valueArray()[at];
                }
                scores[i] = (float) (sum / weight);
            }
        }
    }

    private Recommender recommender(Role role) {
        return model.part(role).recommender();
    }

    /** What does not suit comes behind all that does, as it is popular. */
    private void fillUp(float[] scores, Profile profile) {
        float[] popular = new float[scores.length];
        recommender(Role.POPULAR).score(profile, popular);
        float least = Float.MAX_VALUE;
        float most = 0;
        for (int i = 0; i < scores.length; i++) {
            least = scores[i] > 0 ? Math.min(least, scores[i]) : least;
            most = Math.max(most, popular[i]);
        }
        float factor = most == 0 ? 0 : Math.min(1, least / (2 * most));
        for (int i = 0; i < scores.length; i++) {
            if (!(scores[i] > 0)) {
                // Of what nobody bought and nothing speaks for there is nothing to say.
                scores[i] = popular[i] > 0 ? factor * popular[i] : Float.NaN;
            }
        }
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

    private List<RecommendedItem> items(RankedList ranked, float[] suited, Profile profile) {
        Reasons reasons = new Reasons(model, profile);
        List<RecommendedItem> items = new ArrayList<>(ranked.items().size());
        for (RankedItem one : ranked.items()) {
            Reason reason = suited[one.item()] > 0 ? reasons.of(one.item()) : Reasons.popular();
            items.add(
                    RecommendedItem.of(
                            items.size() + 1,
                            model.catalogue().item(one.item()),
                            one.weightedScore(),
                            one.pinned() ? Reasons.chosen() : reason));
        }
        return items;
    }

    private static List<String> notes(RankedList ranked) {
        return ranked.notes().stream().map(RankingNote::text).toList();
    }
}
