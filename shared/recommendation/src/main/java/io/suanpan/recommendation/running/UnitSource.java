package io.suanpan.recommendation.running;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.ResourceText;
import io.suanpan.core.SuanpanException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads from the shop's tables who took part in an experiment and what each ordered: customers with
 * an id, from their first visit in its time on. Whoever visits is counted whether or not products
 * were shown, so arms stay alike in all else. Linear in the rows, but for sorting.
 */
public final class UnitSource {
    private static final String UNITS = ResourceText.of(UnitSource.class, "units.sql");
    private static final String NEWEST = ResourceText.of(UnitSource.class, "newest.sql");

    private final Connection shop;

    private UnitSource(Connection shop) {
        this.shop = shop;
    }

    /**
     * @param shop shows the tables events and orders under their names
     */
    public static ShopUnits read(Connection shop, ShopExperiment experiment) {
        try {
            var source = new UnitSource(shop);
            return source.newest(experiment);
        } catch (SQLException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The database failed while reading an experiment: " + e.getMessage(),
                    "Check that events and orders are there.",
                    e);
        }
    }

    private ShopUnits newest(ShopExperiment experiment) throws SQLException {
        try (PreparedStatement statement = shop.prepareStatement(NEWEST);
                ResultSet row = statement.executeQuery()) {
            row.next();
            Instant asOf = instant(row.getLong("as_of_micros"));
            String currency = row.getString("currency");
            return new ShopUnits(asOf, currency, units(experiment, currency));
        }
    }

    private List<ExperimentUnit> units(ShopExperiment experiment, String currency)
            throws SQLException {
        try (PreparedStatement statement = shop.prepareStatement(UNITS)) {
            statement.setLong(1, micros(experiment.since()));
            statement.setLong(2, micros(experiment.until()));
            statement.setInt(3, experiment.windowDays());
            statement.setString(4, currency);
            List<ExperimentUnit> units = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    units.add(
                            new ExperimentUnit(
                                    row.getString("customer_id"),
                                    instant(row.getLong("entered_micros")),
                                    row.getBoolean("has_ordered"),
                                    row.getLong("revenue_minor")));
                }
            }
            return units;
        }
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Of what no clock will reach, the farthest that a table can hold. */
    private static long micros(Instant at) {
        return at.equals(Instant.MAX)
                ? Long.MAX_VALUE
                : ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
