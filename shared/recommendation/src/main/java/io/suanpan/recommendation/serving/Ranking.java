package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.EventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The products to show of a model's scores: first those that suit the profile, and where these are
 * too few, what is popular. Of the same score the lower index is first. O(items · log items). For
 * one thread.
 */
final class Ranking {
    private final RecommendModel model;
    private final RecommendWish wish;
    private final boolean[] barred;
    private final Map<String, Integer> perCategory = new HashMap<>();
    private final List<RecommendedItem> ranked = new ArrayList<>();

    private Ranking(RecommendModel model, RecommendWish wish) {
        this.model = model;
        this.wish = wish;
        barred = new boolean[model.catalogue().size()];
    }

    static List<RecommendedItem> of(RecommendModel model, Profile profile, RecommendWish wish) {
        var ranking = new Ranking(model, wish);
        ranking.bar(profile);
        ranking.rank(Role.CUSTOMER, profile);
        ranking.rank(Role.POPULAR, profile);
        return ranking.ranked;
    }

    private void bar(Profile profile) {
        for (int i = 0; i < barred.length; i++) {
            ItemFacts item = model.catalogue().item(i);
            barred[i] =
                    wish.exclude().contains(item.id())
                            || wish.excludeCategories().contains(item.category())
                            || (!wish.withSoldOut() && !item.isInStock());
        }
        for (int at = 0; at < profile.size() && !wish.withBought(); at++) {
            barred[profile.item(at)] |= profile.kind(at) == EventKind.PURCHASE;
        }
    }

    private void rank(Role role, Profile profile) {
        float[] scores = new float[barred.length];
        model.part(role).recommender().score(profile, scores);
        long[] order = new long[scores.length];
        int size = 0;
        for (int item = 0; item < scores.length; item++) {
            if (!barred[item] && scores[item] > 0) {
                // Positive floats are ordered as their bits are.
                order[size++] = (long) -Float.floatToRawIntBits(scores[item]) << 32 | item;
            }
        }
        Arrays.sort(order, 0, size);
        for (int i = 0; i < size && ranked.size() < wish.count(); i++) {
            add((int) order[i], scores[(int) order[i]]);
        }
    }

    private void add(int index, float score) {
        ItemFacts item = model.catalogue().item(index);
        int before = item.category().isEmpty() ? 0 : perCategory.getOrDefault(item.category(), 0);
        if (before < wish.maxPerCategory()) {
            perCategory.put(item.category(), before + 1);
            barred[index] = true;
            ranked.add(RecommendedItem.of(ranked.size() + 1, item, score, Reason.popular()));
        }
    }
}
