package io.suanpan.local.summary;

import io.suanpan.core.ModelCard;
import io.suanpan.forecasting.products.ForecastModel;
import io.suanpan.local.console.Words;
import java.util.List;
import java.util.Locale;

/** How products are forecast, and how much better than by last week's sales again. */
final class ForecastModelText {
    private ForecastModelText() {}

    /** Of the first one of that name; no lines where there is none. */
    static List<String> lines(List<ModelCard> cards, int width) {
        return cards.stream()
                .filter(card -> card.name().equals(ForecastModel.NAME))
                .findFirst()
                .map(card -> Words.wrapped(told(card), width))
                .orElse(List.of());
    }

    private static String told(ModelCard card) {
        return String.format(
                Locale.ROOT,
                "%s: how much of each of %s will sell, by %s, judged on the last %s weeks of %s."
                        + " Its scaled error there is %.4f, with the last week again %.4f; its bounds"
                        + " of 80 %% held %.1f %%.",
                card.name(),
                Words.count(card.data().rows(), "product", "products"),
                card.algorithm().replace('-', ' '),
                card.parameters().getOrDefault("holdOutWeeks", "?"),
                Words.count(Math.round(ModelsText.metric(card, "products")), "product", "products"),
                ModelsText.metric(card, "mase"),
                ModelsText.metric(card, "baselineMase"),
                100 * ModelsText.metric(card, "coverage80"));
    }
}
