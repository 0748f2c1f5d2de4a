package io.suanpan.customers;

import io.suanpan.customers.value.PurchaseHistory;
import io.suanpan.customers.value.PurchaseModel;
import java.util.Objects;

/**
 * A customer's orders and value over the terms that were asked for: what was published for the
 * trained horizon, times the purchase model's expectation for this horizon over that for the
 * trained one. Who buys twice as often in the longer horizon brings twice as much; the money of a
 * day of purchase and the customer's place among the others stay what they are.
 *
 * @param orders days with an order, not discounted
 * @param expectedMinor money, discounted
 * @param lowMinor what nine in ten such customers bring at least, discounted likewise
 * @param highMinor what nine in ten bring at most
 */
public record ValueOver(
        int horizonDays, double orders, double expectedMinor, double lowMinor, double highMinor) {
    /** Purchases of a step are discounted by its middle. */
    private static final int STEP_DAYS = 7;

    private static final double YEAR_DAYS = 365;

    /** Of one customer: the figures behind its features. */
    @FunctionalInterface
    public interface Figures {
        double at(int figure);
    }

    /**
     * @param value whose figures they are
     * @param horizons that the value carries
     */
    public static ValueOver of(
            SnapshotValue value, ValueHorizons horizons, Figures figures, ValueTerms terms) {
        int days = Objects.requireNonNullElse(terms.horizonDays(), value.horizonDays());
        var expected = new Expected(horizons, figures);
        double trained = expected.until(value.horizonDays() + 1);
        // A customer who is surely gone brings nothing over any horizon.
        double ratio = trained > 0 ? expected.until(days + 1) / trained : 1;
        double discount = expected.discount(days + 1, terms.discountRate());
        double told = figures.at(SnapshotValue.EXPECTED) * ratio * discount;
        int tenth = (int) figures.at(SnapshotValue.TENTH);
        return new ValueOver(
                days,
                figures.at(SnapshotValue.ORDERS) * ratio,
                told,
                told * horizons.low(days, tenth),
                told * horizons.high(days, tenth));
    }

    /** Purchases that the model expects of the customer. */
    private static final class Expected {
        private final ValueHorizons horizons;
        private final PurchaseModel model;
        private final PurchaseHistory history;

        Expected(ValueHorizons horizons, Figures figures) {
            this.horizons = horizons;
            this.model = horizons.purchases();
            this.history =
                    new PurchaseHistory(
                            (int) figures.at(SnapshotValue.REPEATS),
                            figures.at(SnapshotValue.RECENCY),
                            figures.at(SnapshotValue.AGE));
        }

        double until(int days) {
            return model.expectedPurchases(history, horizons.weeks(days));
        }

        /** What a purchase within so many days counts on average. */
        double discount(int days, double rate) {
            if (rate == 0) {
                return 1;
            }
            double discounted = 0;
            double before = 0;
            for (int from = 0; from < days; from += STEP_DAYS) {
                int to = Math.min(days, from + STEP_DAYS);
                double now = until(to);
                discounted += (now - before) * Math.pow(1 + rate, -(from + to) / (2 * YEAR_DAYS));
                before = now;
            }
            return before > 0 ? discounted / before : 1;
        }
    }
}
