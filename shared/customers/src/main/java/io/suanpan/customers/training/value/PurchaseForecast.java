package io.suanpan.customers.training.value;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.value.GammaGammaModel;
import io.suanpan.customers.value.PurchaseFamily;
import io.suanpan.customers.value.PurchaseHistory;
import io.suanpan.customers.value.PurchaseModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each customer of a book will buy within a horizon, from the book alone: the family of repeat
 * buying with the largest likelihood, in the time of a {@link Season}, and gamma-gamma for the
 * money of a day of purchase. Spend is learned from all days, the first too, so that who bought
 * once is told by that purchase, drawn far to the mean of all. Immutable; a customer takes
 * microseconds.
 */
public final class PurchaseForecast {
    private static final double MINOR = 100;
    private static final double EQUAL = 1e-6;
    private static final double MOST_PURCHASES = 1e6;

    private final PurchaseBook book;
    private final Season season;
    private final FittedPurchases purchases;
    private final List<PurchaseHistory> histories;
    private final GammaGammaTrainer.Fitted spend;
    private final double[] alive;
    private final double[] days;

    private PurchaseForecast(
            PurchaseBook book,
            Season season,
            int horizonDays,
            FittedPurchases purchases,
            List<PurchaseHistory> histories,
            GammaGammaTrainer.Fitted spend) {
        this.book = book;
        this.season = season;
        this.purchases = purchases;
        this.histories = List.copyOf(histories);
        this.spend = spend;
        double horizon = season.horizonWeeks(horizonDays);
        alive = new double[histories.size()];
        days = new double[histories.size()];
        for (int i = 0; i < alive.length; i++) {
            alive[i] = purchases.model().aliveProbability(histories.get(i));
            days[i] = purchases.model().expectedPurchases(histories.get(i), horizon);
        }
    }

    /** What is learned from a book: all that takes time in a forecast. */
    public record Fit(FittedPurchases purchases, GammaGammaTrainer.Fitted spend) {}

    /**
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where no customer has bought
     *     again, or fewer than ten customers are known
     */
    public static PurchaseForecast of(PurchaseBook book, Season season, int horizonDays) {
        return of(book, season, horizonDays, fit(book, season, horizonDays));
    }

    /**
     * @param fit of the same book, season and horizon
     */
    public static PurchaseForecast of(PurchaseBook book, Season season, int horizonDays, Fit fit) {
        return new PurchaseForecast(
                book, season, horizonDays, fit.purchases(), histories(book, season), fit.spend());
    }

    /**
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where no customer has bought
     *     again, or fewer than ten customers are known
     */
    public static Fit fit(PurchaseBook book, Season season, int horizonDays) {
        List<SpendHistory> spends = new ArrayList<>();
        for (Purchaser customer : book.customers()) {
            spends.add(new SpendHistory(customer.days(), customer.meanSpend() / MINOR));
        }
        return new Fit(
                likeliest(histories(book, season), season.horizonWeeks(horizonDays)),
                GammaGammaTrainer.fit(spends));
    }

    private static List<PurchaseHistory> histories(PurchaseBook book, Season season) {
        List<PurchaseHistory> histories = new ArrayList<>();
        for (Purchaser customer : book.customers()) {
            histories.add(history(customer, season, book));
        }
        return histories;
    }

    /**
     * The family of the largest likelihood, the one named first where two are equal. One whose
     * parameters ran so far to the edge of their range that it expects no number is left out.
     */
    private static FittedPurchases likeliest(List<PurchaseHistory> histories, double horizon) {
        return Arrays.stream(PurchaseFamily.values())
                .map(family -> PurchaseTrainer.fit(family, histories))
                .filter(fitted -> isSound(fitted.model(), histories, horizon))
                .reduce((best, next) ->
                        next.logLikelihood() > best.logLikelihood() + EQUAL ? next : best)
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.IMPOSSIBLE,
                                "No model of repeat buying fits the %d customers."
                                        .formatted(histories.size()),
                                "Import more orders: a model needs customers that differ."));
    }

    private static boolean isSound(
            PurchaseModel model, List<PurchaseHistory> histories, double horizon) {
        return histories.stream()
                .allMatch(history -> {
                    double expected = model.expectedPurchases(history, horizon);
                    double alive = model.aliveProbability(history);
                    return expected >= 0 && expected < MOST_PURCHASES && alive >= 0 && alive <= 1;
                });
    }

    private static PurchaseHistory history(Purchaser customer, Season season, PurchaseBook book) {
        return new PurchaseHistory(
                customer.days() - 1,
                season.weeks(customer.first(), customer.last()),
                season.weeks(customer.first(), book.asOf()));
    }

    public int customers() {
        return days.length;
    }

    /** The probability that the customer will ever buy again. */
    public double aliveProbability(int customer) {
        return alive[customer];
    }

    /** Days with an order expected in the horizon. */
    public double expectedDays(int customer) {
        return days[customer];
    }

    /**
     * Days with an order expected in another horizon.
     *
     * @param horizonDays not more than the season's clock reaches
     */
    public double expectedDays(int customer, int horizonDays) {
        return purchases
                .model()
                .expectedPurchases(histories.get(customer), season.horizonWeeks(horizonDays));
    }

    /** The customer's history in weeks of the season's clock. */
    public PurchaseHistory history(int customer) {
        return histories.get(customer);
    }

    /** Money expected in the horizon, in minor units. */
    public double expectedMinor(int customer) {
        Purchaser known = book.customers().get(customer);
        return days[customer]
                * MINOR
                * spend.model().expectedSpend(known.days(), known.meanSpend() / MINOR);
    }

    /** Days with an order expected of all customers. */
    public double totalDays() {
        double sum = 0;
        for (double expected : days) {
            sum += expected;
        }
        return sum;
    }

    public PurchaseBook book() {
        return book;
    }

    public Season season() {
        return season;
    }

    public PurchaseModel purchases() {
        return purchases.model();
    }

    public GammaGammaModel spend() {
        return spend.model();
    }

    /** Parameters with their standard errors, for a card: {@code 0.5533 ± 0.0476}. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("purchases.family", purchases.model().family().familyName());
        all.put("purchases.timeUnit", "weeks of the seasonal clock");
        purchases
                .model()
                .parameters()
                .forEach((name, value) ->
                        all.put(
                                "purchases." + name,
                                text(value, purchases.standardErrors().getOrDefault(name, 0.0))));
        Map<String, Double> money = new LinkedHashMap<>();
        money.put("p", spend.model().p());
        money.put("q", spend.model().q());
        money.put("v", spend.model().v());
        money.forEach((name, value) ->
                all.put(
                        "spend." + name,
                        text(value, spend.standardErrors().getOrDefault(name, 0.0))));
        all.put("spend.unit", "hundred minor units of " + book.currency());
        return all;
    }

    private static String text(double value, double error) {
        return String.format(Locale.ROOT, "%.5g ± %.2g", value, error);
    }
}
