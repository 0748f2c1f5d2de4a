package io.suanpan.customers.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.training.value.PurchaseBook;
import io.suanpan.customers.training.value.PurchaseForecast;
import io.suanpan.customers.training.value.Season;
import io.suanpan.tables.features.CustomerFeatures;
import io.suanpan.tables.features.FeatureTable;
import io.suanpan.tables.features.LabelTable;
import io.suanpan.tables.features.ShopHistory;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Features, labels and history by date instead of by moment. Used by one thread at a time. */
final class FeatureDates {
    private final Connection connection;
    private final Map<FitOf, PurchaseForecast.Fit> fits = new HashMap<>();
    private @Nullable FeatureTable latest;

    /** What a fit is of, besides the shop. */
    private record FitOf(LocalDate date, int horizonDays, boolean seasonal) {}

    FeatureDates(Connection connection) {
        this.connection = connection;
    }

    ShopHistory history() {
        return CustomerFeatures.history(connection)
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.IMPOSSIBLE,
                                "The shop has no sale to a known customer yet.",
                                "Import orders that carry customer ids, then train."));
    }

    FeatureTable features(LocalDate date) {
        return CustomerFeatures.compute(connection, start(date));
    }

    LabelTable labels(LocalDate date, int horizonDays) {
        return CustomerFeatures.labels(connection, start(date), horizonDays);
    }

    CustomerAttributes attributes(LocalDate date) {
        return CustomerAttributes.of(connection, start(date));
    }

    /** The features that serve: everything that has happened so far. Computed once. */
    FeatureTable latest() {
        FeatureTable known = latest;
        if (known == null) {
            known = features(latestDate());
            latest = known;
        }
        return known;
    }

    /** The date of {@link #latest}: the day after the last order or event. */
    LocalDate latestDate() {
        return history().lastDate().plusDays(1);
    }

    /**
     * What the customers of a book will buy. Fitted once: several steps of a training look at the
     * hold-out and at the latest date, and a fit is a few numbers, yet most of their time.
     *
     * @param book of the orders before {@code date}
     * @param seasonal whether {@code season} is the shop's own
     */
    PurchaseForecast forecast(
            LocalDate date, PurchaseBook book, Season season, boolean seasonal, int horizonDays) {
        PurchaseForecast.Fit fit =
                fits.computeIfAbsent(
                        new FitOf(date, horizonDays, seasonal),
                        _ -> PurchaseForecast.fit(book, season, horizonDays));
        return PurchaseForecast.of(book, season, horizonDays, fit);
    }

    Connection connection() {
        return connection;
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
