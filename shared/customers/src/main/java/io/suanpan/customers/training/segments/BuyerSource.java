package io.suanpan.customers.training.segments;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.ResourceText;
import io.suanpan.core.SuanpanException;
import io.suanpan.tables.features.CustomerFeatures;
import io.suanpan.tables.features.FeatureTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads {@link Buyers} from the shop's tables. Linear in the order lines, but for sorting. */
public final class BuyerSource {
    private static final String SQL = ResourceText.of(BuyerSource.class, "buyers.sql");

    /**
     * What describes a customer beside recency, frequency and money, free of how a shop records.
     */
    private static final Set<String> DESCRIBING =
            Set.of(
                    "days_since_first_order",
                    "average_order",
                    "products",
                    "products_per_order",
                    "items_per_order",
                    "repeated_product_share",
                    "returns_per_order",
                    "home_country",
                    "views_90",
                    "sessions_90",
                    "contacts_90");

    private BuyerSource() {}

    /** The start of the day after the last order or event. */
    public static LocalDate latest(Connection shop) {
        return CustomerFeatures.history(shop)
                .orElseThrow(() ->
                        Refusals.impossible(
                                "The shop has no sale to a known customer yet",
                                "Import orders that carry customer ids, then train."))
                .lastDate()
                .plusDays(1);
    }

    /** What is known of all customers at the start of a date. */
    static FeatureTable features(Connection shop, LocalDate date) {
        return CustomerFeatures.compute(shop, date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** As of the start of a date. */
    public static Buyers at(Connection shop, LocalDate date) {
        return of(shop, features(shop, date));
    }

    /**
     * The customers with a sale before the table's moment, which is the start of a date. Describing
     * features that are not known of every customer are left out.
     */
    public static Buyers of(Connection shop, FeatureTable table) {
        int[] describing = describing(table);
        LocalDate date = LocalDate.ofInstant(table.asOf(), ZoneOffset.UTC);
        String sql = SQL.replace(":as_of", "TIMESTAMP '" + date + " 00:00:00'");
        try (Statement statement = shop.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return read(rows, table, describing);
        } catch (SQLException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The database failed while reading the buyers: " + e.getMessage(),
                    "Check that the view order_lines is there.",
                    e);
        }
    }

    private static Buyers read(ResultSet rows, FeatureTable table, int[] describing)
            throws SQLException {
        int width = Buyers.DIVIDING + describing.length;
        double[] values = new double[table.rows() * width];
        List<String> ids = new ArrayList<>(table.rows());
        String currency = "";
        double minorUnits = 1;
        while (rows.next()) {
            int offset = ids.size() * width;
            String id = rows.getString(1);
            int row = table.rowOf(id);
            if (ids.isEmpty()) {
                currency = rows.getString(5);
                minorUnits = Math.pow(10, digits(currency));
            }
            values[offset + Buyers.RECENCY] = rows.getDouble(2);
            values[offset + Buyers.ORDERS] = rows.getDouble(3);
            values[offset + Buyers.MONEY] = rows.getLong(4) / minorUnits;
            for (int i = 0; i < describing.length; i++) {
                values[offset + Buyers.DIVIDING + i] = table.value(row, describing[i]);
            }
            ids.add(id);
        }
        List<FeatureDoc> docs = new ArrayList<>(Buyers.dividingFeatures(currency));
        for (int column : describing) {
            docs.add(table.features().get(column));
        }
        return new Buyers(table.asOf(), currency, ids, docs, values);
    }

    private static int[] describing(FeatureTable table) {
        return IntStream.range(0, table.width())
                .filter(column -> DESCRIBING.contains(table.features().get(column).name()))
                .filter(column -> isKnown(table, column))
                .toArray();
    }

    private static boolean isKnown(FeatureTable table, int column) {
        for (int row = 0; row < table.rows(); row++) {
            if (!(table.value(row, column) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .mapToInt(known -> Math.max(0, known.getDefaultFractionDigits()))
                .findFirst()
                .orElse(2);
    }
}
