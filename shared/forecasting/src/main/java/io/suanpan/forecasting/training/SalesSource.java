package io.suanpan.forecasting.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.ResourceText;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.products.ProductFacts;
import io.suanpan.forecasting.products.ProductHistory;
import io.suanpan.forecasting.products.SiteCount;
import io.suanpan.forecasting.products.StockCount;
import io.suanpan.forecasting.products.WeeklySales;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link ShopSales} from the shop's tables: weeks from Monday in UTC, from the first sale of
 * each product (of one that never sold, from its first count) with 0 where nothing sold. The week
 * of the shop's first order is left out unless that was on its Monday, that of the newest unless it
 * was on its Sunday. Linear in the order lines.
 */
public final class SalesSource {
    private static final String SHOP = ResourceText.of(SalesSource.class, "shop.sql");
    private static final String SALES = ResourceText.of(SalesSource.class, "weekly-sales.sql");
    private static final String DAYS_OUT = ResourceText.of(SalesSource.class, "days-out.sql");
    private static final String PRODUCTS = ResourceText.of(SalesSource.class, "products.sql");

    private final Connection shop;

    private SalesSource(Connection shop) {
        this.shop = shop;
    }

    /**
     * @param shop shows the tables under their names
     * @throws SuanpanException {@code IMPOSSIBLE} where nothing was sold in a whole week
     */
    public static ShopSales read(Connection shop) {
        try {
            return new SalesSource(shop).all();
        } catch (SQLException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The database failed while reading the weekly sales: " + e.getMessage(),
                    "Check that order_lines, products and stock are there.",
                    e);
        }
    }

    private ShopSales all() throws SQLException {
        try (Statement statement = shop.createStatement();
                ResultSet row = statement.executeQuery(SHOP)) {
            row.next();
            LocalDate lastDay = row.getObject("last_day", LocalDate.class);
            if (lastDay == null) {
                throw impossible("The shop has no sale yet.");
            }
            LocalDate from =
                    row.getObject("first_day", LocalDate.class)
                            .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            LocalDate asOf =
                    lastDay.plusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            List<ProductHistory> products = products(new Weeks(from, asOf));
            if (products.isEmpty()) {
                throw impossible("The shop has no whole week of sales yet.");
            }
            return new ShopSales(asOf, row.getString("currency"), products);
        }
    }

    private static SuanpanException impossible(String fact) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE, fact, "Import orders of some weeks, then train.");
    }

    /** Two Mondays; the second is not included. */
    private record Weeks(LocalDate from, LocalDate asOf) {
        String of(String sql) {
            return sql.replace(":from", time(from)).replace(":as_of", time(asOf));
        }

        private static String time(LocalDate date) {
            return "TIMESTAMP '" + date + " 00:00:00'";
        }
    }

    private List<ProductHistory> products(Weeks weeks) throws SQLException {
        Map<String, Map<LocalDate, Integer>> sold = byWeek(weeks.of(SALES));
        Map<String, Map<LocalDate, Integer>> daysOut = byWeek(weeks.of(DAYS_OUT));
        List<ProductHistory> products = new ArrayList<>();
        try (Statement statement = shop.createStatement();
                ResultSet rows = statement.executeQuery(weeks.of(PRODUCTS))) {
            while (rows.next()) {
                String id = rows.getString("product_id");
                products.add(
                        new ProductHistory(
                                facts(rows),
                                sales(
                                        sold.getOrDefault(id, Map.of()),
                                        daysOut.getOrDefault(id, Map.of()),
                                        rows.getObject("first_counted", LocalDate.class),
                                        weeks.asOf()),
                                stock(rows)));
            }
        }
        return products;
    }

    private static WeeklySales sales(
            Map<LocalDate, Integer> sold,
            Map<LocalDate, Integer> daysOut,
            @Nullable LocalDate firstCounted,
            LocalDate asOf) {
        LocalDate first =
                sold.keySet().stream()
                        .min(LocalDate::compareTo)
                        .orElse(firstCounted == null ? asOf.minusWeeks(1) : firstCounted);
        int weeks = (int) ChronoUnit.WEEKS.between(first, asOf);
        int[] units = new int[weeks];
        byte[] out = new byte[weeks];
        for (int week = 0; week < weeks; week++) {
            LocalDate start = first.plusWeeks(week);
            units[week] = sold.getOrDefault(start, 0);
            out[week] = daysOut.getOrDefault(start, 0).byteValue();
        }
        return WeeklySales.of(first, units, out);
    }

    private static ProductFacts facts(ResultSet row) throws SQLException {
        return new ProductFacts(
                row.getString("product_id"),
                row.getString("name"),
                row.getString("category"),
                row.getObject("price_minor", Long.class),
                row.getObject("cost_minor", Long.class),
                row.getString("supplier_id"),
                row.getObject("lead_time_days", Integer.class));
    }

    private static @Nullable StockCount stock(ResultSet row) throws SQLException {
        LocalDate countedOn = row.getObject("counted_on", LocalDate.class);
        return countedOn == null
                ? null
                : new StockCount(
                        countedOn, row.getInt("on_hand"), row.getInt("on_order"), sites(row));
    }

    private static List<SiteCount> sites(ResultSet row) throws SQLException {
        Object[] ids = (Object[]) row.getArray("warehouse_ids").getArray();
        Object[] onHand = (Object[]) row.getArray("hands").getArray();
        Object[] onOrder = (Object[]) row.getArray("orders").getArray();
        List<SiteCount> sites = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            sites.add(
                    new SiteCount(
                            String.valueOf(ids[i]),
                            ((Number) onHand[i]).intValue(),
                            ((Number) onOrder[i]).intValue()));
        }
        return sites;
    }

    /** By product and Monday the third column. */
    private Map<String, Map<LocalDate, Integer>> byWeek(String sql) throws SQLException {
        Map<String, Map<LocalDate, Integer>> values = new HashMap<>();
        try (Statement statement = shop.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.computeIfAbsent(rows.getString(1), _ -> new HashMap<>())
                        .put(
                                rows.getObject(2, LocalDate.class),
                                (int) Math.min(Integer.MAX_VALUE, rows.getLong(3)));
            }
        }
        return values;
    }
}
