package io.suanpan.customers.training.segments;

import java.util.Arrays;

/**
 * Lloyd's iteration from given centres until no row changes its centre, sped up by Hamerly's bounds
 * (G. Hamerly, Making k-means even faster, SDM 2010): a row is measured against all centres only
 * where an upper bound of the distance to its own and a lower bound of that to any other do not
 * settle it. Bounds are trusted only with a margin far above their rounding error, and centres are
 * summed anew in the order of the rows, so that the result is that of the plain iteration bit for
 * bit. A centre that loses all rows moves to the row furthest from its own. O(rounds · n · width)
 * where the bounds hold, times k where they do not.
 */
final class Lloyd {
    private static final double MARGIN = 1e-12;

    private final double[] points;
    private final int width;
    private final int rows;
    private final int k;
    private final double[] centres;
    private final int[] labels;
    private final double[] upper;
    private final double[] lower;
    private final double[] moved;
    private final double[] halfGap;
    private final double margin;

    private Lloyd(Points all, double[] start) {
        points = all.raw();
        width = all.width();
        rows = all.rows();
        k = start.length / width;
        centres = start.clone();
        labels = new int[rows];
        upper = new double[rows];
        lower = new double[rows];
        moved = new double[k];
        halfGap = new double[k];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        margin = MARGIN * reach();
    }

    static KMeansFit run(Points points, double[] start, int mostRounds) {
        return new Lloyd(points, start).run(mostRounds);
    }

    private KMeansFit run(int mostRounds) {
        int round = 0;
        boolean changed = true;
        while (changed && round < mostRounds) {
            changed = assign(round == 0);
            if (changed) {
                update();
            }
            round++;
        }
        return new KMeansFit(centres, width, labels, inertia(), round);
    }

    private boolean assign(boolean first) {
        measureGaps();
        boolean changed = first;
        for (int row = 0; row < rows; row++) {
            int label = labels[row];
            double bound = Math.max(halfGap[label], lower[row]) - margin;
            if (!first && upper[row] < bound) {
                continue;
            }
            upper[row] = Math.sqrt(Distances.squared(points, row, centres, label, width));
            if (!first && upper[row] < bound) {
                continue;
            }
            measure(row);
            changed |= labels[row] != label;
        }
        return changed;
    }

    /** The nearest centre, the first of equally near ones, and the distance of the second. */
    private void measure(int row) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (int centre = 0; centre < k; centre++) {
            double distance = Distances.squared(points, row, centres, centre, width);
            if (distance < least) {
                second = least;
                least = distance;
                nearest = centre;
            } else if (distance < second) {
                second = distance;
            }
        }
        labels[row] = nearest;
        upper[row] = Math.sqrt(least);
        lower[row] = Math.sqrt(second);
    }

    private void measureGaps() {
        for (int a = 0; a < k; a++) {
            double least = Double.POSITIVE_INFINITY;
            for (int b = 0; b < k; b++) {
                if (a != b) {
                    least = Math.min(least, Distances.squared(centres, a, centres, b, width));
                }
            }
            halfGap[a] = Math.sqrt(least) / 2;
        }
    }

    private void update() {
        double[] before = centres.clone();
        int[] counts = new int[k];
        Arrays.fill(centres, 0);
        for (int row = 0; row < rows; row++) {
            add(row, labels[row]);
            counts[labels[row]]++;
        }
        refill(before, counts);
        double furthest = 0;
        for (int centre = 0; centre < k; centre++) {
            for (int column = 0; column < width; column++) {
                centres[centre * width + column] /= counts[centre];
            }
            moved[centre] = Math.sqrt(Distances.squared(centres, centre, before, centre, width));
            furthest = Math.max(furthest, moved[centre]);
        }
        for (int row = 0; row < rows; row++) {
            upper[row] += moved[labels[row]];
            lower[row] -= furthest;
        }
    }

    private void add(int row, int centre) {
        for (int column = 0; column < width; column++) {
            centres[centre * width + column] += points[row * width + column];
        }
    }

    private void refill(double[] before, int[] counts) {
        for (int centre = 0; centre < k; centre++) {
            if (counts[centre] == 0) {
                int row = furthest(before, counts);
                counts[labels[row]]--;
                for (int column = 0; column < width; column++) {
                    centres[labels[row] * width + column] -= points[row * width + column];
                }
                labels[row] = centre;
                counts[centre] = 1;
                add(row, centre);
                // Bounds of another centre say nothing of this one.
                upper[row] = Double.POSITIVE_INFINITY;
                lower[row] = 0;
            }
        }
    }

    private int furthest(double[] before, int[] counts) {
        int furthest = 0;
        double most = -1;
        for (int row = 0; row < rows; row++) {
            double distance = Distances.squared(points, row, before, labels[row], width);
            if (counts[labels[row]] > 1 && distance > most) {
                most = distance;
                furthest = row;
            }
        }
        return furthest;
    }

    private double inertia() {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += Distances.squared(points, row, centres, labels[row], width);
        }
        return sum;
    }

    private double reach() {
        double most = 0;
        for (double value : points) {
            most = Math.max(most, Math.abs(value));
        }
        return most * width;
    }
}
