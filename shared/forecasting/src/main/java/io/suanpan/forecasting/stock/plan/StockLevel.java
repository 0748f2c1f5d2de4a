package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.stock.Require;
import java.util.Comparator;
import java.util.List;

/**
 * What there is of a product.
 *
 * @param onHandUnits in the warehouse, reserved ones among them, 0 or more
 * @param reservedUnits promised to customers and not shipped; may exceed what is on hand
 * @param arrivals what is on order, by day
 */
public record StockLevel(long onHandUnits, long reservedUnits, List<Arrival> arrivals) {
    public StockLevel {
        Require.amount("A stock level", "onHandUnits", onHandUnits, 0);
        Require.amount("A stock level", "reservedUnits", reservedUnits, 0);
        arrivals =
                arrivals.stream()
                        .sorted(
                                Comparator.comparingInt(Arrival::inDays)
                                        .thenComparingLong(Arrival::units))
                        .toList();
    }

    /** Nothing reserved, nothing on order. */
    public static StockLevel onHand(long units) {
        return new StockLevel(units, 0, List.of());
    }

    public long onOrderUnits() {
        return arrivals.stream().mapToLong(Arrival::units).sum();
    }

    /** On hand and free; below 0 where more is promised than there is. */
    public long freeUnits() {
        return onHandUnits - reservedUnits;
    }

    /** The inventory position: free and on order. */
    public long positionUnits() {
        return freeUnits() + onOrderUnits();
    }
}
