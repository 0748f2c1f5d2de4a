package io.suanpan.customers.training.segments;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * K-means++ (Arthur and Vassilvitskii 2007): each next centre is a row drawn with probability
 * proportional to its squared distance from the centres so far; of 2 + ln k such draws the one that
 * lowers the sum of squared distances most is kept, as section 5 of the paper proposes. Expected
 * inertia within 8(ln k + 2) of the best there is. O(n · k · width · (2 + ln k)).
 */
final class KMeansStart {
    private final Points points;
    private final SplittableRandom random;
    private final double[] nearest;

    private KMeansStart(Points points, SplittableRandom random) {
        this.points = points;
        this.random = random;
        this.nearest = new double[points.rows()];
    }

    /** k different rows as centres, row-major; there must be as many different ones. */
    static double[] centres(Points points, int k, SplittableRandom random) {
        return new KMeansStart(points, random).choose(k);
    }

    private double[] choose(int k) {
        int width = points.width();
        int trials = 2 + (int) Math.log(k);
        double[] centres = new double[k * width];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        double[] after = new double[nearest.length];
        double[] best = new double[nearest.length];
        for (int centre = 0; centre < k; centre++) {
            int chosen = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int trial = 0; trial < (centre == 0 ? 1 : trials); trial++) {
                int row = centre == 0 ? random.nextInt(points.rows()) : draw();
                double potential = potential(row, after);
                if (potential < least) {
                    least = potential;
                    chosen = row;
                    System.arraycopy(after, 0, best, 0, best.length);
                }
            }
            System.arraycopy(best, 0, nearest, 0, nearest.length);
            System.arraycopy(points.raw(), chosen * width, centres, centre * width, width);
        }
        return centres;
    }

    private int draw() {
        double sum = 0;
        for (double distance : nearest) {
            sum += distance;
        }
        double left = random.nextDouble() * sum;
        int last = 0;
        for (int row = 0; row < nearest.length; row++) {
            if (nearest[row] > 0) {
                last = row;
                left -= nearest[row];
                if (left < 0) {
                    return row;
                }
            }
        }
        return last;
    }

    private double potential(int row, double[] after) {
        double[] raw = points.raw();
        double sum = 0;
        for (int i = 0; i < after.length; i++) {
            after[i] = Math.min(nearest[i], Distances.squared(raw, i, raw, row, points.width()));
            sum += after[i];
        }
        return sum;
    }
}
