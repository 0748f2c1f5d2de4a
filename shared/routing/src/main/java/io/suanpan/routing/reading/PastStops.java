package io.suanpan.routing.reading;

import io.suanpan.core.ResourceText;
import io.suanpan.routing.deliveries.Fleet;
import io.suanpan.routing.deliveries.LearnedPace;
import io.suanpan.routing.learning.PastStop;
import io.suanpan.routing.travel.Coordinate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the past deliveries of the tables and learns from them. */
final class PastStops {
    /** A year, so that each season counts alike. */
    private static final int DAYS = 365;

    private static final double GRAMS = 1_000;
    private static final String STOPS = ResourceText.of(PastStops.class, "stops.sql");

    private PastStops() {}

    /** Empty where they are too few. */
    static Optional<LearnedPace> learned(Connection connection, Fleet fleet) throws SQLException {
        List<PastStop> stops = new ArrayList<>();
        Instant until = Instant.EPOCH;
        try (PreparedStatement statement = connection.prepareStatement(STOPS)) {
            statement.setInt(1, DAYS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    stops.add(stop(rows, fleet.zone()));
                    until = instant(rows, "begin_micros");
                }
            }
        }
        return PaceLearning.of(stops, until, fleet);
    }

    private static PastStop stop(ResultSet rows, ZoneId zone) throws SQLException {
        ZonedDateTime begin = instant(rows, "begin_micros").atZone(zone);
        ZonedDateTime from = instant(rows, "promised_from_micros").atZone(zone);
        Instant to = instant(rows, "promised_to_micros");
        int promisedFrom = from.toLocalTime().toSecondOfDay();
        return new PastStop(
                rows.getString("vehicle_id"),
                (int) begin.toLocalDate().toEpochDay(),
                begin.toLocalTime().toSecondOfDay(),
                (int) from.toLocalDate().toEpochDay(),
                promisedFrom,
                promisedFrom + (int) ChronoUnit.SECONDS.between(from.toInstant(), to),
                new Coordinate(rows.getDouble("latitude"), rows.getDouble("longitude")),
                rows.getInt("weight_grams") / GRAMS,
                rows.getInt("service_seconds"),
                rows.getBoolean("first_visit"));
    }

    private static Instant instant(ResultSet rows, String column) throws SQLException {
        return Instant.EPOCH.plus(rows.getLong(column), ChronoUnit.MICROS);
    }
}
