package io.suanpan.customers.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.tables.features.CustomerFeatures;
import io.suanpan.tables.features.FeatureTable;
import io.suanpan.tables.features.LabelTable;
import io.suanpan.tables.features.ShopHistory;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Features, labels and history by date instead of by moment. Used by one thread at a time. */
final class FeatureDates {
    private final Connection connection;
    private @Nullable FeatureTable latest;

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

    Connection connection() {
        return connection;
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
