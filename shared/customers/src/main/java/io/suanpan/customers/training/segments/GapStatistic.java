package io.suanpan.customers.training.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Whether k groups are closer than those of data without any groups (R. Tibshirani, G. Walther and
 * T. Hastie 2001):
 *
 * <pre>Gap(k) = mean over references of ln W - ln W(k),   s(k) = deviation · sqrt(1 + 1/references)
 * </pre>
 *
 * with W the inertia, and references drawn evenly from a box along the principal axes of the points
 * (the paper's choice b), the same for each k. Above a number of rows on a sample of them. O(k ·
 * references) fits.
 */
final class GapStatistic {
    private final Points rows;
    private final List<Points> references;
    private final CountSettings settings;
    private final long seed;

    /**
     * @param gap of the logarithms of inertia; above 0 where the points are closer
     * @param error its s(k)
     */
    record Gap(double gap, double error) {}

    GapStatistic(Points points, CountSettings settings, long seed) {
        this.settings = settings;
        this.seed = seed;
        rows = points.sample(settings.gapRows(), Seeds.of(seed, -1));
        references = new ArrayList<>();
        PrincipalAxes axes = PrincipalAxes.of(rows);
        double[] box = box(axes);
        for (int i = 0; i < settings.references(); i++) {
            references.add(reference(axes, box, Seeds.random(seed, i)));
        }
    }

    Gap of(int k) {
        double own = logInertia(rows, k, 0);
        double[] logs = new double[references.size()];
        double mean = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = logInertia(references.get(i), k, i + 1);
            mean += logs[i] / logs.length;
        }
        double squares = 0;
        for (double log : logs) {
            squares += (log - mean) * (log - mean) / logs.length;
        }
        return new Gap(mean - own, Math.sqrt(squares * (1 + 1.0 / logs.length)));
    }

    private double logInertia(Points points, int k, int index) {
        var fit = KMeans.fit(points, k, settings.referencing(), Seeds.of(seed, 1000 + index));
        // As many groups as different points: closer than any reference.
        return Math.log(Math.max(fit.inertia(), Double.MIN_NORMAL));
    }

    /** Least and largest coordinate along each axis. */
    private double[] box(PrincipalAxes axes) {
        int width = rows.width();
        double[] box = new double[2 * width];
        for (int axis = 0; axis < width; axis++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < rows.rows(); row++) {
                double along = 0;
                for (int column = 0; column < width; column++) {
                    along +=
                            (rows.value(row, column) - axes.mean(column)) * axes.axis(column, axis);
                }
                least = Math.min(least, along);
                most = Math.max(most, along);
            }
            box[2 * axis] = least;
            box[2 * axis + 1] = most;
        }
        return box;
    }

    private Points reference(PrincipalAxes axes, double[] box, SplittableRandom random) {
        int width = rows.width();
        double[] values = new double[rows.rows() * width];
        for (int row = 0; row < rows.rows(); row++) {
            for (int axis = 0; axis < width; axis++) {
                double share = random.nextDouble();
                double along = box[2 * axis] + share * (box[2 * axis + 1] - box[2 * axis]);
                for (int column = 0; column < width; column++) {
                    values[row * width + column] += along * axes.axis(column, axis);
                }
            }
            for (int column = 0; column < width; column++) {
                values[row * width + column] += axes.mean(column);
            }
        }
        return Points.of(values, width);
    }
}
