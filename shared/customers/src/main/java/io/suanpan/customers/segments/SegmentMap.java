package io.suanpan.customers.segments;

import java.util.List;

/**
 * The customers in two dimensions, to draw them: the two principal axes of the space in which they
 * were divided, with the mean of all customers at 0. Holds no customer's id, so that an erased
 * customer leaves nothing in it.
 *
 * @param axes two, that of the larger variance first
 * @param centres of the segments, in their order
 * @param customers a seeded sample of at most 500, each customer equally likely
 */
public record SegmentMap(List<Axis> axes, List<Point> centres, List<Point> customers) {
    public SegmentMap {
        axes = List.copyOf(axes);
        centres = List.copyOf(centres);
        customers = List.copyOf(customers);
    }

    /**
     * A direction in the space.
     *
     * @param label what is higher and what is lower along it
     * @param varianceShare of the variance of all dividing features
     * @param weights of the standardised features, in the order of the space; their squares add up
     *     to 1
     */
    public record Axis(String label, double varianceShare, List<Double> weights) {
        public Axis {
            weights = List.copyOf(weights);
        }
    }

    /**
     * @param segment id
     */
    public record Point(double x, double y, String segment) {}
}
