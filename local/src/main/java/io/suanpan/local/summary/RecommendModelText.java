package io.suanpan.local.summary;

import io.suanpan.core.ModelCard;
import io.suanpan.local.console.Words;
import io.suanpan.recommendation.serving.RecommendModel;
import java.util.List;
import java.util.Locale;

/** What is recommended by, and how much better than the best sellers for all. */
final class RecommendModelText {
    private RecommendModelText() {}

    /** Of the first one of that name; no lines where there is none. */
    static List<String> lines(List<ModelCard> cards, int width) {
        return cards.stream()
                .filter(card -> card.name().equals(RecommendModel.NAME))
                .findFirst()
                .map(card -> Words.wrapped(told(card), width))
                .orElse(List.of());
    }

    private static String told(ModelCard card) {
        return String.format(
                Locale.ROOT,
                "%s: what to show each of %s, by %s, judged by what %s bought for the first time in"
                        + " the last %s weeks. Its NDCG@10 there is %.4f, of the best sellers for all"
                        + " %.4f; its Recall@20 %.4f, of those %.4f.",
                card.name(),
                Words.count(card.data().rows(), "customer", "customers"),
                card.algorithm().replace('-', ' '),
                Words.count(
                        Math.round(ModelsText.metric(card, "customers")), "customer", "customers"),
                card.parameters().getOrDefault("holdOutWeeks", "?"),
                ModelsText.metric(card, "ndcg10"),
                ModelsText.metric(card, "baselineNdcg10"),
                ModelsText.metric(card, "recall20"),
                ModelsText.metric(card, "baselineRecall20"));
    }
}
