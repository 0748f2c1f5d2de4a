package io.suanpan.local.summary;

import io.suanpan.customers.CustomerModel;
import io.suanpan.customers.CustomerScores;
import io.suanpan.customers.ModelScore;
import io.suanpan.customers.Reason;
import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is likeliest to buy and to stay away, with the reasons. */
public final class ScoresText {
    private static final int REASONS = 3;
    private static final String SILENCE = "days_since_last_order";

    /** Who has been silent for longer is lost already; to know it again helps nobody. */
    private static final int STILL_HERE_DAYS = 90;

    private final List<CustomerScores> customers;

    public ScoresText(List<CustomerScores> customers) {
        this.customers = List.copyOf(customers);
    }

    /**
     * The likeliest buyers.
     *
     * @param most rows
     */
    public List<String> buyers(int most, int width) {
        List<Ranked> ranked = ranked(CustomerModel.PROPENSITY, customers);
        return ranked.isEmpty()
                ? List.of()
                : table(
                        "Who will buy next: of %s, the likeliest to order within %d days"
                                .formatted(count(ranked), ranked.getFirst().score().horizonDays()),
                        ranked,
                        most,
                        width);
    }

    /**
     * The likeliest to leave among those who are still customers.
     *
     * @param most rows
     */
    public List<String> leavers(int most, int width) {
        List<Ranked> ranked =
                ranked(
                        CustomerModel.CHURN,
                        customers.stream().filter(ScoresText::isStillHere).toList());
        return ranked.isEmpty()
                ? List.of()
                : table(
                        "Who is leaving: of %s with an order in the last %d days, likely none in the next %d"
                                .formatted(
                                        count(ranked),
                                        STILL_HERE_DAYS,
                                        ranked.getFirst().score().horizonDays()),
                        ranked,
                        most,
                        width);
    }

    /** Their ids, the likeliest first; where that is not known, those of any customers. */
    public List<String> likeliestBuyers(int most) {
        List<String> likeliest =
                ranked(CustomerModel.PROPENSITY, customers).stream()
                        .map(Ranked::customerId)
                        .limit(most)
                        .toList();
        return likeliest.isEmpty()
                ? customers.stream().map(CustomerScores::customerId).limit(most).toList()
                : likeliest;
    }

    private record Ranked(String customerId, ModelScore score) {}

    private static List<Ranked> ranked(CustomerModel model, List<CustomerScores> of) {
        return of.stream()
                .map(it -> ranked(model, it))
                .filter(Objects::nonNull)
                .sorted(
                        Comparator.comparingDouble((Ranked it) -> -it.score().probability())
                                .thenComparing(Ranked::customerId))
                .toList();
    }

    private static @Nullable Ranked ranked(CustomerModel model, CustomerScores of) {
        return of.scores().stream()
                .filter(score -> score.model().equals(model.modelName()))
                .findFirst()
                .map(score -> new Ranked(of.customerId(), score))
                .orElse(null);
    }

    private static boolean isStillHere(CustomerScores customer) {
        Double silence = customer.features().get(SILENCE);
        return silence != null && silence <= STILL_HERE_DAYS;
    }

    private static String count(List<Ranked> ranked) {
        return Words.count(ranked.size(), "customer", "customers");
    }

    private static List<String> table(String title, List<Ranked> ranked, int most, int width) {
        TextTable table = new TextTable("customer", ">chance", ">percentile", "band", "because");
        ranked.stream().limit(most).forEach(it -> row(table, it));
        List<String> lines = new ArrayList<>(Words.wrapped(title, width));
        lines.add("");
        lines.addAll(table.lines(width));
        return lines;
    }

    private static void row(TextTable table, Ranked ranked) {
        ModelScore score = ranked.score();
        table.row(
                ranked.customerId(),
                Words.percent(score.probability()),
                String.format(Locale.ROOT, "%.1f", score.percentile()),
                score.band().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                score.reasons().stream()
                        .limit(REASONS)
                        .map(ScoresText::said)
                        .collect(Collectors.joining("\n")));
    }

    /** A sign for the direction instead of the same words again and again. */
    private static String said(Reason reason) {
        String clause = reason.text().replaceFirst(": (raises|lowers) the [a-z ]+$", "");
        return (reason.contribution() > 0 ? "+ " : "− ") + clause;
    }
}
