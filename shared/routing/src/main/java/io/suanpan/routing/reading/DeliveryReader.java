package io.suanpan.routing.reading;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.ResourceText;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.deliveries.DeliveryStore;
import io.suanpan.routing.deliveries.Fleet;
import io.suanpan.routing.deliveries.FleetStore;
import io.suanpan.routing.deliveries.LearnedPace;
import io.suanpan.routing.deliveries.OpenDeliveries;
import io.suanpan.routing.deliveries.PastPromises;
import io.suanpan.store.ObjectStore;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.TableLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings the tables' open deliveries to where routes are planned from, with what past ones say of
 * how long things take.
 */
public final class DeliveryReader {
    /** Four weeks, so that each weekday counts alike. */
    static final int PAST_DAYS = 28;

    /** What is overdue for longer was forgotten in the shop's data rather than in its depot. */
    static final int LONGEST_OVERDUE_DAYS = 14;

    private static final String OPEN = ResourceText.of(DeliveryReader.class, "open.sql");
    private static final String PAST = ResourceText.of(DeliveryReader.class, "past.sql");

    private final ObjectStore store;
    private final Clock clock;
    private final DatabaseOptions options;

    public DeliveryReader(ObjectStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.options = DatabaseOptions.defaults().withThreads(1);
    }

    /**
     * What stands there now.
     *
     * @param open deliveries
     */
    public record Written(String key, long tableCommit, int open, PastPromises past) {
        private static Written of(OpenDeliveries there) {
            return new Written(
                    DeliveryStore.KEY,
                    there.tableCommit(),
                    there.deliveries().size(),
                    there.past());
        }
    }

    /**
     * Reads the tables as of their last commit and writes what is open; again is the same. A shop
     * that has no deliveries gets no object.
     */
    public Written write() {
        var snapshot = new TableLog(store, clock).snapshot();
        if (snapshot.parts(ShopTable.DELIVERIES).isEmpty()) {
            return Written.of(
                    new OpenDeliveries(
                            snapshot.sequence(), Instant.EPOCH, PastPromises.NONE, List.of()));
        }
        try (ShopDatabase database = ShopDatabase.open(store, snapshot, options)) {
            Optional<Fleet> fleet = new FleetStore(store).find();
            OpenDeliveries open = read(database.connection(), snapshot.sequence(), fleet);
            return Written.of(new DeliveryStore(store).write(open));
        }
    }

    /**
     * @param connection shows the tables under their names
     * @param fleet whose times may be learned better; nothing is learned without one
     */
    static OpenDeliveries read(Connection connection, long tableCommit, Optional<Fleet> fleet) {
        try {
            OpenDeliveries past = past(connection, tableCommit);
            Optional<LearnedPace> learned =
                    fleet.isPresent()
                            ? PastStops.learned(connection, fleet.get())
                            : Optional.empty();
            return new OpenDeliveries(
                    tableCommit, past.known(), past.past(), open(connection), learned);
        } catch (SQLException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The deliveries cannot be read: " + e.getMessage(),
                    "Import them again.",
                    e);
        }
    }

    /** How the past was, with nothing open. */
    private static OpenDeliveries past(Connection connection, long tableCommit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAST)) {
            statement.setInt(1, PAST_DAYS);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                PastPromises past =
                        new PastPromises(
                                PAST_DAYS,
                                row.getLong("delivered"),
                                row.getLong("late"),
                                row.getLong("days_late"),
                                row.getDouble("median_minutes_late"),
                                row.getLong("failed"));
                return new OpenDeliveries(
                        tableCommit, instant(row, "known_micros"), past, List.of());
            }
        }
    }

    private static List<Delivery> open(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
            statement.setInt(1, LONGEST_OVERDUE_DAYS);
            try (ResultSet rows = statement.executeQuery()) {
                return deliveries(rows);
            }
        }
    }

    private static List<Delivery> deliveries(ResultSet rows) throws SQLException {
        List<Delivery> deliveries = new ArrayList<>();
        while (rows.next()) {
            deliveries.add(
                    new Delivery(
                            rows.getString("delivery_id"),
                            rows.getString("order_id"),
                            rows.getDouble("latitude"),
                            rows.getDouble("longitude"),
                            rows.getInt("weight_grams"),
                            instant(rows, "promised_from_micros"),
                            instant(rows, "promised_to_micros"),
                            rows.getBoolean("first_visit")));
        }
        return deliveries;
    }

    private static Instant instant(ResultSet rows, String column) throws SQLException {
        return Instant.EPOCH.plus(rows.getLong(column), ChronoUnit.MICROS);
    }
}
