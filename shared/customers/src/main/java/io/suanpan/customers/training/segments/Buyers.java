package io.suanpan.customers.training.segments;

import io.suanpan.core.FeatureDoc;
import java.time.Instant;
import java.util.List;

/**
 * What segments are made from and told by: a row for each customer, a column for each feature. The
 * first three columns, recency, frequency and money, divide the customers; all of them describe the
 * segments. Every value is known and 0 or above. Immutable.
 */
public final class Buyers {
    static final int RECENCY = 0;
    static final int ORDERS = 1;
    static final int MONEY = 2;

    /** How many of the columns divide the customers. */
    static final int DIVIDING = 3;

    private final Instant asOf;
    private final String currency;
    private final List<String> ids;
    private final List<FeatureDoc> features;
    private final double[] values;

    /**
     * @param asOf nothing at or after this moment is in the values
     * @param currency of the money, ISO 4217
     * @param ids without duplicates
     * @param features recency, frequency, money, and what else describes customers
     * @param values row-major; copied
     * @throws io.suanpan.core.SuanpanException {@code MALFORMED} for a value that is not known or
     *     below 0, with customer and feature
     */
    public Buyers(
            Instant asOf,
            String currency,
            List<String> ids,
            List<FeatureDoc> features,
            double[] values) {
        Refusals.require(
                features.size() >= DIVIDING, "features", features.size(), DIVIDING + " or more");
        Refusals.require(
                values.length == ids.size() * features.size(),
                "values",
                values.length,
                "one for each customer and feature");
        this.asOf = asOf;
        this.currency = currency;
        this.ids = List.copyOf(ids);
        this.features = List.copyOf(features);
        this.values = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] < Double.POSITIVE_INFINITY)) {
                throw Refusals.malformed(
                        "Customer \"%s\" has %s for %s"
                                .formatted(
                                        ids.get(i / width()),
                                        values[i],
                                        features.get(i % width()).name()),
                        "Give a finite number of 0 or above, or leave the customer out.");
            }
        }
    }

    /** Documents the three columns that divide. */
    public static List<FeatureDoc> dividingFeatures(String currency) {
        return List.of(
                new FeatureDoc("days_since_last_order", "days since the last order", "days"),
                new FeatureDoc("orders", "orders so far", "orders"),
                new FeatureDoc("money", "money spent so far", currency));
    }

    public Instant asOf() {
        return asOf;
    }

    public String currency() {
        return currency;
    }

    public List<String> ids() {
        return ids;
    }

    public List<FeatureDoc> features() {
        return features;
    }

    public int rows() {
        return ids.size();
    }

    public int width() {
        return features.size();
    }

    public double value(int row, int column) {
        return values[row * width() + column];
    }

    double[] column(int column) {
        double[] all = new double[rows()];
        for (int row = 0; row < all.length; row++) {
            all[row] = value(row, column);
        }
        return all;
    }
}
