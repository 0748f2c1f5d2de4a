package io.suanpan.customers.segments;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.SuanpanException;
import java.util.List;

/**
 * The space in which customers are near or far: (ln(1 + x) - mean) / scale for each feature.
 *
 * @param features in the order of the coordinates; values 0 or above
 * @param means of ln(1 + x) over the customers
 * @param scales standard deviations of ln(1 + x), above 0; 1 for a feature that is constant
 */
public record SegmentSpace(List<FeatureDoc> features, List<Double> means, List<Double> scales) {
    public SegmentSpace {
        features = List.copyOf(features);
        means = List.copyOf(means);
        scales = List.copyOf(scales);
        if (means.size() != features.size() || scales.size() != features.size()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "%d features have %d means and %d scales."
                            .formatted(features.size(), means.size(), scales.size()),
                    "Give one of each for every feature.");
        }
    }

    public int width() {
        return features.size();
    }

    /** The coordinate of a value. {@link StrictMath}, so that all machines agree. */
    public double coordinate(int column, double value) {
        return (StrictMath.log1p(value) - means.get(column)) / scales.get(column);
    }

    /** The value at a coordinate. */
    public double value(int column, double coordinate) {
        return StrictMath.expm1(coordinate * scales.get(column) + means.get(column));
    }
}
