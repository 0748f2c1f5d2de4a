package io.suanpan.customers.training;

import io.suanpan.customers.ValueHorizons;
import io.suanpan.customers.training.value.LaterPurchases;
import io.suanpan.customers.training.value.PurchaseBook;
import io.suanpan.customers.training.value.PurchaseForecast;
import io.suanpan.customers.training.value.PurchaseSource;
import io.suanpan.customers.training.value.Season;
import io.suanpan.tables.features.FeatureTable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * All that is told and known of the customers at one date, each in the row of the features.
 *
 * @param features from before the date
 * @param seasonal forecast from before the date, with the shop's season
 * @param plain the same without
 * @param later what came within the horizon, by customer; empty where that is not known
 * @param others the same within other horizons, by their days
 */
record ValueMoment(
        FeatureTable features,
        PurchaseForecast seasonal,
        PurchaseForecast plain,
        Map<String, LaterPurchases> later,
        Map<Integer, Map<String, LaterPurchases>> others) {

    /** Of everything that has happened so far. */
    static ValueMoment latest(FeatureDates dates, int horizonDays) {
        return at(dates, dates.latest(), dates.latestDate(), horizonDays, Map.of(), Map.of());
    }

    /** With what came after the date. */
    static ValueMoment with(FeatureDates dates, LocalDate date, int horizonDays) {
        return with(dates, date, horizonDays, List.of());
    }

    /**
     * Those to learn from, with what came within other horizons too as far as nothing is looked at
     * that the newest date does not look at.
     *
     * @param days newest first
     */
    static List<ValueMoment> learnedFrom(
            FeatureDates dates, List<LocalDate> days, int horizonDays) {
        LocalDate end = days.getFirst().plusDays(horizonDays);
        return days.stream()
                .map(date ->
                        with(
                                dates,
                                date,
                                horizonDays,
                                otherHorizons(horizonDays).stream()
                                        .filter(other -> !date.plusDays(other).isAfter(end))
                                        .toList()))
                .toList();
    }

    /** About a week, a month, half a year and three quarters, where the horizon is a quarter. */
    private static List<Integer> otherHorizons(int horizonDays) {
        return Stream.of(horizonDays / 12, horizonDays / 3, 2 * horizonDays, 3 * horizonDays)
                .filter(other -> other >= 1)
                .toList();
    }

    private static ValueMoment with(
            FeatureDates dates, LocalDate date, int horizonDays, List<Integer> otherHorizons) {
        var source = new PurchaseSource(dates.connection());
        Map<Integer, Map<String, LaterPurchases>> others = new TreeMap<>();
        otherHorizons.forEach(other -> others.put(other, source.after(date, other)));
        return at(
                dates,
                dates.features(date),
                date,
                horizonDays,
                source.after(date, horizonDays),
                others);
    }

    private static ValueMoment at(
            FeatureDates dates,
            FeatureTable features,
            LocalDate date,
            int horizonDays,
            Map<String, LaterPurchases> later,
            Map<Integer, Map<String, LaterPurchases>> others) {
        PurchaseBook book = new PurchaseSource(dates.connection()).before(date);
        int reach = Math.max(3 * horizonDays, ValueHorizons.YEAR_DAYS);
        return new ValueMoment(
                features,
                dates.forecast(date, book, Season.of(book, reach), true, horizonDays),
                dates.forecast(date, book, Season.none(book, reach), false, horizonDays),
                later,
                others);
    }

    PurchaseForecast forecast(boolean withSeason) {
        return withSeason ? seasonal : plain;
    }

    int customers() {
        return features.rows();
    }

    List<String> ids() {
        return features.ids();
    }

    String currency() {
        return seasonal.book().currency();
    }

    /** Minor units of a major one. */
    double minorUnits() {
        return Math.pow(10, digits(currency()));
    }

    private static int digits(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .mapToInt(known -> Math.max(0, known.getDefaultFractionDigits()))
                .findFirst()
                .orElse(2);
    }

    LaterPurchases later(int customer) {
        return later.getOrDefault(ids().get(customer), LaterPurchases.NONE);
    }

    /** Money that came and was kept, in minor units. */
    double[] came() {
        return money(later, LaterPurchases::keptMinor);
    }

    /** Money that came, what was sent back included, in minor units. */
    double[] sold() {
        return money(later, LaterPurchases::soldMinor);
    }

    /** Money that came and was kept within one of the other horizons, in minor units. */
    double[] came(int otherHorizonDays) {
        return money(others.getOrDefault(otherHorizonDays, Map.of()), LaterPurchases::keptMinor);
    }

    private double[] money(
            Map<String, LaterPurchases> purchases, ToLongFunction<LaterPurchases> minor) {
        return ids().stream()
                .mapToDouble(
                        id -> minor.applyAsLong(purchases.getOrDefault(id, LaterPurchases.NONE)))
                .toArray();
    }

    /** Days with an order that came, of all customers. */
    double daysThatCame() {
        double days = 0;
        for (int i = 0; i < customers(); i++) {
            days += later(i).days();
        }
        return days;
    }

    /** Money of the purchases before the date, in minor units. */
    double[] spent() {
        return seasonal.book().customers().stream()
                .mapToDouble(customer -> customer.moneyMinor())
                .toArray();
    }
}
