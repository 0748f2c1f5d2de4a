package io.suanpan.customers.training.segments;

import io.suanpan.core.FeatureDoc;
import io.suanpan.customers.segments.SegmentMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws the customers on the two principal axes of the space: the plane that keeps most of their
 * variance (K. Pearson 1901). An axis points to where its weightiest feature is higher. The same
 * for any order of the customers. O(n · width² + n log n).
 */
final class MapDrawing {
    private static final int MOST_CUSTOMERS = 500;

    /** What weighs less says little about where somebody lies along an axis. */
    private static final double TOLD_WEIGHT = 0.35;

    private final Points points;
    private final List<FeatureDoc> features;
    private final PrincipalAxes axes;
    private final int[] chosen;

    /**
     * @param points two coordinates each or more
     * @param features what the coordinates are of
     */
    MapDrawing(Points points, List<FeatureDoc> features) {
        this.points = points;
        this.features = features;
        // Sums in ascending order do not depend on the order of the customers.
        this.axes = PrincipalAxes.of(points.at(points.order()));
        this.chosen =
                IntStream.range(0, points.width())
                        .boxed()
                        .sorted(Comparator.comparingDouble(axis -> -axes.variance(axis)))
                        .limit(2)
                        .mapToInt(axis -> axis)
                        .toArray();
    }

    /**
     * @param centres of the groups
     * @param labels the group of each point
     * @param ids of the segments, by group
     */
    SegmentMap draw(List<List<Double>> centres, int[] labels, List<String> ids, long seed) {
        int[] order = points.order();
        int[] sample = Samples.rows(order.length, Math.min(order.length, MOST_CUSTOMERS), seed);
        List<SegmentMap.Point> customers = new ArrayList<>();
        for (int place : sample) {
            int row = order[place];
            customers.add(point(coordinates(row), ids.get(labels[row])));
        }
        List<SegmentMap.Point> middles = new ArrayList<>();
        for (int group = 0; group < centres.size(); group++) {
            middles.add(point(centres.get(group), ids.get(group)));
        }
        return new SegmentMap(List.of(axis(0), axis(1)), middles, customers);
    }

    private List<Double> coordinates(int row) {
        return IntStream.range(0, points.width())
                .mapToObj(column -> points.value(row, column))
                .toList();
    }

    private SegmentMap.Point point(List<Double> coordinates, String segment) {
        return new SegmentMap.Point(along(coordinates, 0), along(coordinates, 1), segment);
    }

    private double along(List<Double> coordinates, int which) {
        double along = 0;
        for (int column = 0; column < points.width(); column++) {
            along += (coordinates.get(column) - axes.mean(column)) * weight(column, which);
        }
        return Figures.three(along);
    }

    private SegmentMap.Axis axis(int which) {
        List<Double> weights =
                IntStream.range(0, points.width())
                        .mapToObj(column -> Figures.four(weight(column, which)))
                        .toList();
        double all = 0;
        for (int axis = 0; axis < points.width(); axis++) {
            all += axes.variance(axis);
        }
        double share = all == 0 ? 0 : axes.variance(chosen[which]) / all;
        return new SegmentMap.Axis(label(weights), Figures.four(share), weights);
    }

    private double weight(int column, int which) {
        int axis = chosen[which];
        int weightiest = 0;
        for (int other = 1; other < points.width(); other++) {
            if (Math.abs(axes.axis(other, axis)) > Math.abs(axes.axis(weightiest, axis))) {
                weightiest = other;
            }
        }
        return Math.copySign(1, axes.axis(weightiest, axis)) * axes.axis(column, axis);
    }

    private String label(List<Double> weights) {
        String higher = told(weights, 1);
        String lower = told(weights, -1);
        return "higher: " + higher + (lower.isEmpty() ? "" : "; lower: " + lower);
    }

    private String told(List<Double> weights, int sign) {
        return IntStream.range(0, weights.size())
                .filter(column -> sign * weights.get(column) >= TOLD_WEIGHT)
                .mapToObj(column -> features.get(column).label())
                .collect(Collectors.joining(", "));
    }
}
