package io.suanpan.customers.training;

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

/**
 * All that is told and known of the customers at one date, each in the row of the features.
 *
 * @param features from before the date
 * @param seasonal forecast from before the date, with the shop's season
 * @param plain the same without
 * @param later what came within the horizon, by customer; empty where that is not known
 */
record ValueMoment(
        FeatureTable features,
        PurchaseForecast seasonal,
        PurchaseForecast plain,
        Map<String, LaterPurchases> later) {

    /** Of everything that has happened so far. */
    static ValueMoment latest(FeatureDates dates, int horizonDays) {
        return at(dates, dates.latest(), dates.latestDate(), horizonDays, Map.of());
    }

    /** With what came after the date. */
    static ValueMoment with(FeatureDates dates, LocalDate date, int horizonDays) {
        Map<String, LaterPurchases> later =
                new PurchaseSource(dates.connection()).after(date, horizonDays);
        return at(dates, dates.features(date), date, horizonDays, later);
    }

    private static ValueMoment at(
            FeatureDates dates,
            FeatureTable features,
            LocalDate date,
            int horizonDays,
            Map<String, LaterPurchases> later) {
        PurchaseBook book = new PurchaseSource(dates.connection()).before(date);
        return new ValueMoment(
                features,
                PurchaseForecast.of(book, Season.of(book, horizonDays), horizonDays),
                PurchaseForecast.of(book, Season.none(book, horizonDays), horizonDays),
                later);
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

    /** Money that came, in minor units. */
    double[] came() {
        double[] came = new double[customers()];
        for (int i = 0; i < came.length; i++) {
            came[i] = later(i).moneyMinor();
        }
        return came;
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
