package io.suanpan.customers.training.value;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.ResourceText;
import io.suanpan.core.SuanpanException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads purchases from the view {@code order_lines}. A purchase is a day with a sale of a positive
 * amount and quantity, as in the customer features, whether or not it was sent back. Linear in the
 * order lines, but for sorting.
 */
public final class PurchaseSource {
    private static final String SQL = ResourceText.of(PurchaseSource.class, "purchase-days.sql");
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private final Connection shop;

    public PurchaseSource(Connection shop) {
        this.shop = shop;
    }

    /** A row of the query. */
    private interface DayReader {
        void day(String customer, LocalDate day, long soldMinor, long keptMinor, String currency);
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where nobody bought before the date
     */
    public PurchaseBook before(LocalDate asOf) {
        List<Purchaser> customers = new ArrayList<>();
        TreeMap<LocalDate, Integer> buyers = new TreeMap<>();
        String[] currency = {""};
        read(
                EVER,
                asOf,
                asOf,
                (customer, day, sold, _, unit) -> {
                    currency[0] = unit;
                    buyers.merge(day, 1, Integer::sum);
                    int last = customers.size() - 1;
                    if (last >= 0 && customers.get(last).id().equals(customer)) {
                        Purchaser known = customers.get(last);
                        customers.set(
                                last,
                                new Purchaser(
                                        customer,
                                        known.first(),
                                        day,
                                        known.days() + 1,
                                        known.moneyMinor() + sold));
                    } else {
                        customers.add(new Purchaser(customer, day, day, 1, sold));
                    }
                });
        if (customers.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "Nobody bought before " + asOf + ".",
                    "Choose a later date, or import older orders.");
        }
        return new PurchaseBook(asOf, currency[0], customers, buyers);
    }

    /**
     * What the customers of the book did from the date on, by id; who bought nothing is left out.
     *
     * @param horizonDays a purchase counts if its date is at most this many days after the date
     */
    public Map<String, LaterPurchases> after(LocalDate asOf, int horizonDays) {
        Map<String, LaterPurchases> later = new HashMap<>();
        read(
                asOf,
                asOf,
                asOf.plusDays(horizonDays + 1L),
                (customer, _, sold, kept, _) ->
                        later.merge(
                                customer, new LaterPurchases(1, sold, kept), LaterPurchases::plus));
        return later;
    }

    private void read(LocalDate from, LocalDate asOf, LocalDate end, DayReader reader) {
        String sql =
                SQL.replace(":from", timestamp(from))
                        .replace(":as_of", timestamp(asOf))
                        .replace(":end", timestamp(end));
        try (Statement statement = shop.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.day(
                        rows.getString(1),
                        rows.getObject(2, LocalDate.class),
                        rows.getLong(3),
                        rows.getLong(4),
                        rows.getString(5));
            }
        } catch (SQLException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The database failed while reading the purchases: " + e.getMessage(),
                    "Check that the view order_lines is there.",
                    e);
        }
    }

    private static String timestamp(LocalDate date) {
        return "TIMESTAMP '%04d-%02d-%02d 00:00:00'"
                .formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
