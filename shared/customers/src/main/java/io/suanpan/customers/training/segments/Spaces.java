package io.suanpan.customers.training.segments;

import io.suanpan.customers.segments.SegmentSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the space in which customers are divided, and puts them into it. */
final class Spaces {
    private Spaces() {}

    /** Standardises ln(1 + x) of the dividing columns; a constant column becomes all 0. */
    static SegmentSpace of(Buyers buyers) {
        List<Double> means = new ArrayList<>();
        List<Double> scales = new ArrayList<>();
        for (int column = 0; column < Buyers.DIVIDING; column++) {
            double[] logs = buyers.column(column);
            // Sums in ascending order do not depend on the order of the customers.
            Arrays.sort(logs);
            double sum = 0;
            for (int i = 0; i < logs.length; i++) {
                logs[i] = StrictMath.log1p(logs[i]);
                sum += logs[i];
            }
            double mean = sum / logs.length;
            double squares = 0;
            for (double log : logs) {
                squares += (log - mean) * (log - mean);
            }
            boolean constant = logs[0] == logs[logs.length - 1];
            means.add(constant ? logs[0] : mean);
            scales.add(constant ? 1 : Math.sqrt(squares / logs.length));
        }
        return new SegmentSpace(buyers.features().subList(0, Buyers.DIVIDING), means, scales);
    }

    static Points points(SegmentSpace space, Buyers buyers) {
        int width = space.width();
        double[] values = new double[buyers.rows() * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = space.coordinate(i % width, buyers.value(i / width, i % width));
        }
        return Points.of(values, width);
    }
}
