package io.suanpan.local.summary;

import io.suanpan.core.ModelCard;
import io.suanpan.customers.CardKeys;
import io.suanpan.customers.training.value.ValueModel;
import io.suanpan.local.console.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well the value model told what customers brought whom it had not seen. */
final class ValueModelText {
    private final ModelCard card;

    private ValueModelText(ModelCard card) {
        this.card = card;
    }

    /** The first one of that name; no lines where there is none. */
    static List<String> lines(List<ModelCard> cards, int width) {
        return cards.stream()
                .filter(card -> card.name().equals(ValueModel.NAME))
                .findFirst()
                .map(card -> new ValueModelText(card).lines(width))
                .orElse(List.of());
    }

    private List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        for (String sentence : List.of(made(), told(), ranked(), bounds())) {
            lines.addAll(Words.wrapped(sentence, width));
        }
        return lines;
    }

    private String made() {
        return "%s: what each will bring within %s days, by %s, learned from %s, judged as of %s."
                .formatted(
                        card.name(),
                        card.parameters().getOrDefault(CardKeys.HORIZON_DAYS, "?"),
                        card.algorithm().replace('-', ' ').replace("+", " with "),
                        Words.count(card.data().rows(), "row", "rows"),
                        card.parameters().getOrDefault(CardKeys.HOLD_OUT_DATE, "?"));
    }

    private String told() {
        return text(
                "It told %,.0f repeat days with an order, %,.0f came; without the season %,.0f.",
                metric("expectedRepeatDays"),
                metric("actualRepeatDays"),
                metric("plainExpectedRepeatDays"));
    }

    private String ranked() {
        return text(
                "Its best tenth brought %.1f %% of the money (ranked by past spend %.1f %%, by"
                        + " what came %.1f %%); Gini %.4f, past spend %.4f, 1 is perfect.",
                100 * metric("topDecileValueShare"),
                100 * metric("pastSpendTopDecileShare"),
                100 * metric("bestTopDecileShare"),
                metric("gini"),
                metric("pastSpendGini"));
    }

    private String bounds() {
        return text(
                "Its bounds, made to hold eight in ten, held %.1f %%.",
                100 * metric("intervalCoverage"));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private double metric(String name) {
        return ModelsText.metric(card, name);
    }
}
