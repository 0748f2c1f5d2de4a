package io.suanpan.tables.features;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.SuanpanException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * The features of all customers at one moment: a row for each customer, a column for each feature.
 * NaN means "not known". Every value fits a {@code float} exactly, so that it can be kept in half
 * the bytes and scored later exactly as it was learned from. Immutable, thread-safe.
 */
public final class FeatureTable {
    private final Instant asOf;
    private final List<FeatureDoc> features;
    private final List<String> ids;
    private final double[] values;

    /**
     * @param ids ascending in the order of their UTF-8 bytes, without duplicates
     * @param values row-major, {@code ids.size() * features.size()} numbers; copied
     */
    public FeatureTable(
            Instant asOf, List<FeatureDoc> features, List<String> ids, double[] values) {
        if (values.length != ids.size() * features.size()) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "%d values do not fill %d rows of %d features."
                            .formatted(values.length, ids.size(), features.size()),
                    "Give one value for each customer and feature, NaN where it is not known.");
        }
        this.asOf = asOf;
        this.features = List.copyOf(features);
        this.ids = List.copyOf(ids);
        this.values = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            this.values[i] = (float) values[i];
        }
    }

    /** Nothing at or after this moment is in the table. */
    public Instant asOf() {
        return asOf;
    }

    public List<FeatureDoc> features() {
        return features;
    }

    public List<String> ids() {
        return ids;
    }

    /** Number of customers. */
    public int rows() {
        return ids.size();
    }

    /** Number of features. */
    public int width() {
        return features.size();
    }

    public double value(int row, int column) {
        return values[row * width() + column];
    }

    /** A copy of the customer's features. */
    public double[] row(int row) {
        double[] copy = new double[width()];
        copyRow(row, copy, 0);
        return copy;
    }

    /** Copies the customer's features to {@code target} from {@code offset} on. */
    public void copyRow(int row, double[] target, int offset) {
        System.arraycopy(values, row * width(), target, offset, width());
    }

    /** The row of a customer, or -1 where the customer is not known at that moment. */
    public int rowOf(String id) {
        int row = Collections.binarySearch(ids, id, Utf8Order.INSTANCE);
        return Math.max(row, -1);
    }
}
