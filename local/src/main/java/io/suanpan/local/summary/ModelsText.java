package io.suanpan.local.summary;

import io.suanpan.core.ModelCard;
import io.suanpan.customers.CardKeys;
import io.suanpan.customers.CustomerModel;
import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import io.suanpan.store.ModelCatalogue.Details;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the customer models in use are, and how much better than knowing nothing of a customer. */
public final class ModelsText {
    /** Those that say yes or no of a customer. */
    private final List<ModelCard> cards;

    private final List<ModelCard> others;

    private ModelsText(List<ModelCard> cards, List<ModelCard> others) {
        this.cards = cards;
        this.others = others;
    }

    /** Of the models in use; segments tell in their own way, see {@link SegmentsText}. */
    public static ModelsText of(List<Details> inUse) {
        return new ModelsText(cards(inUse, true), cards(inUse, false));
    }

    private static List<ModelCard> cards(List<Details> inUse, boolean ofCustomerModels) {
        return inUse.stream()
                .map(Details::card)
                .filter(card -> CustomerModel.names().contains(card.name()) == ofCustomerModels)
                .toList();
    }

    /** No line is longer than {@code width}; none where there is no model. */
    public List<String> lines(int width) {
        List<String> lines = new ArrayList<>(judged(width));
        append(lines, ValueModelText.lines(others, width));
        append(lines, ForecastModelText.lines(others, width));
        append(lines, RecommendModelText.lines(others, width));
        return lines;
    }

    /** With an empty line between. */
    private static void append(List<String> lines, List<String> more) {
        if (!lines.isEmpty() && !more.isEmpty()) {
            lines.add("");
        }
        lines.addAll(more);
    }

    private List<String> judged(int width) {
        if (cards.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        TextTable table = new TextTable("model", "who", "how it was made");
        cards.forEach(card -> table.row(card.name(), question(card), described(card)));
        lines.addAll(table.lines(width));
        lines.add("");
        lines.addAll(metrics());
        lines.add("");
        lines.addAll(
                Words.wrapped(
                        "Baseline: everybody gets the share of the training data. The hold-out was not"
                                + " seen in training.",
                        width));
        cards.forEach(card -> lines.add(top(card)));
        return lines;
    }

    /** As in {@code will buy within 30 days}. */
    public static String question(ModelCard card) {
        boolean buys = card.name().equals(CustomerModel.PROPENSITY.modelName());
        return (buys ? "will buy within " : "will buy nothing for ") + horizon(card) + " days";
    }

    private static String horizon(ModelCard card) {
        return card.parameters().getOrDefault(CardKeys.HORIZON_DAYS, "?");
    }

    public static String described(ModelCard card) {
        return "%s, learned from %s, judged on %s as of %s"
                .formatted(
                        card.algorithm().replace('-', ' '),
                        Words.count(card.data().rows(), "row", "rows"),
                        Words.count(Math.round(metric(card, "rows")), "customer", "customers"),
                        card.parameters().getOrDefault(CardKeys.HOLD_OUT_DATE, "?"));
    }

    private List<String> metrics() {
        List<String> heads = new ArrayList<>(List.of("on the hold-out"));
        for (ModelCard card : cards) {
            heads.add(">" + card.name());
            heads.add(">baseline");
        }
        heads.add("what it says");
        TextTable table = new TextTable(heads.toArray(String[]::new));
        for (Measure measure : Measure.values()) {
            List<String> cells = new ArrayList<>(List.of(measure.label()));
            for (ModelCard card : cards) {
                cells.add(Words.metric(metric(card, measure.metric())));
                cells.add(measure.baseline(Baseline.of(card)));
            }
            cells.add(measure.meaning());
            table.row(cells.toArray(String[]::new));
        }
        return table.lines();
    }

    private static String top(ModelCard card) {
        boolean buys = card.name().equals(CustomerModel.PROPENSITY.modelName());
        List<Double> observed = card.curves().getOrDefault("calibrationObserved", List.of());
        if (observed.isEmpty()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "%-10s  of its highest tenth %.0f %% did %s, of its lowest %.0f %%, of all %.0f %%.",
                card.name(),
                100 * observed.getLast(),
                buys ? "buy" : "stay away",
                100 * observed.getFirst(),
                100 * metric(card, "positives") / metric(card, "rows"));
    }

    static double metric(ModelCard card, String name) {
        return card.metrics().getOrDefault(name, Double.NaN);
    }
}
