package io.suanpan.tables.features;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.SuanpanException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Customer features and labels as SQL over the views {@code order_lines}, {@code events} and {@code
 * campaign_contacts} of a shop's database.
 *
 * <p>A moment {@code asOf} is the start of a date, UTC. Features come from rows strictly before it
 * alone, labels from rows at or after it alone. A customer counts from the first sale on: a line of
 * type sale with a positive amount and quantity. Equal rows give equal bits, in whatever order they
 * lie. Linear in the rows, apart from sorting within a customer. Methods may run at once on
 * connections of their own.
 */
public final class CustomerFeatures {
    private static final String FEATURES = SqlText.resource("customer-features.sql");
    private static final String LABELS = SqlText.resource("customer-labels.sql");
    private static final String HISTORY = SqlText.resource("shop-history.sql");

    private CustomerFeatures() {}

    /** The features in the order of the columns. */
    public static List<FeatureDoc> docs() {
        return FeatureDocs.ALL;
    }

    /**
     * @param asOf the start of a date, UTC
     * @return one row for each customer with a sale before {@code asOf}; no row where there is none
     * @throws SuanpanException {@code IMPOSSIBLE} where {@code asOf} is not the start of a date
     */
    public static FeatureTable compute(Connection shop, Instant asOf) {
        try (Statement statement = shop.createStatement();
                ResultSet rows = statement.executeQuery(at(FEATURES, asOf))) {
            return read(rows, asOf);
        } catch (SQLException e) {
            throw failed("computing the customer features", e);
        }
    }

    /**
     * Who of the customers known at {@code asOf} bought within the horizon.
     *
     * @param horizonDays 1 or more; a sale counts if its date is at most this many days after the
     *     date of {@code asOf}, so that 91 days from 2011-09-09 reach to the end of 2011-12-09
     */
    public static LabelTable labels(Connection shop, Instant asOf, int horizonDays) {
        if (horizonDays < 1) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "A horizon of " + horizonDays + " days has no label.",
                    "Give a horizon of 1 day or more.");
        }
        Instant end = asOf.plus(horizonDays + 1L, ChronoUnit.DAYS);
        String sql = at(LABELS, asOf).replace(":end", SqlText.timestamp(end));
        try (Statement statement = shop.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Set<String> buyers = new HashSet<>();
            int customers = 0;
            for (; rows.next(); customers++) {
                if (rows.getBoolean(2)) {
                    buyers.add(rows.getString(1));
                }
            }
            return new LabelTable(asOf, horizonDays, customers, buyers);
        } catch (SQLException e) {
            throw failed("computing the customer labels", e);
        }
    }

    /** Empty where no known customer has bought anything yet. */
    public static Optional<ShopHistory> history(Connection shop) {
        try (Statement statement = shop.createStatement();
                ResultSet row = statement.executeQuery(HISTORY)) {
            row.next();
            LocalDate first = row.getObject(1, LocalDate.class);
            LocalDate last = row.getObject(2, LocalDate.class);
            return first == null ? Optional.empty() : Optional.of(new ShopHistory(first, last));
        } catch (SQLException e) {
            throw failed("reading the dates of the shop's history", e);
        }
    }

    private static String at(String sql, Instant asOf) {
        if (!asOf.equals(asOf.truncatedTo(ChronoUnit.DAYS))) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The as-of moment " + asOf + " is not the start of a date.",
                    "Use " + asOf.atOffset(ZoneOffset.UTC).toLocalDate() + "T00:00:00Z.");
        }
        return sql.replace(":as_of", SqlText.timestamp(asOf));
    }

    private static FeatureTable read(ResultSet rows, Instant asOf) throws SQLException {
        FeatureDocs.checkColumns(rows.getMetaData());
        int width = FeatureDocs.ALL.size();
        List<String> ids = new ArrayList<>();
        double[] values = new double[width * 1024];
        while (rows.next()) {
            int offset = ids.size() * width;
            if (offset + width > values.length) {
                values = Arrays.copyOf(values, values.length * 2);
            }
            ids.add(rows.getString(1));
            for (int column = 0; column < width; column++) {
                double value = rows.getDouble(column + 2);
                values[offset + column] = rows.wasNull() ? Double.NaN : value;
            }
        }
        return new FeatureTable(
                asOf, FeatureDocs.ALL, ids, Arrays.copyOf(values, ids.size() * width));
    }

    private static SuanpanException failed(String what, SQLException e) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "The database failed while " + what + ": " + e.getMessage(),
                "Check that the views order_lines, events and campaign_contacts are there.",
                e);
    }
}
