package io.suanpan.customers.training.segments;

/**
 * How well groups are apart (P. Rousseeuw 1987): the mean over the rows of
 *
 * <pre>s = (b - a) / max(a, b)</pre>
 *
 * with a the mean distance to the other rows of its group and b the least mean distance to the rows
 * of another; 0 for the only row of a group. From -1 to 1; NaN where there is one group only. O(n²
 * · width).
 */
final class Silhouette {
    private Silhouette() {}

    /** Exact up to {@code most} rows, else of a seeded sample of so many. */
    static double of(Points points, int[] labels, int k, int most, long seed) {
        if (points.rows() <= most) {
            return exact(points, labels, k);
        }
        int[] rows = Samples.rows(points.rows(), most, seed);
        int[] chosen = new int[most];
        for (int i = 0; i < most; i++) {
            chosen[i] = labels[rows[i]];
        }
        return exact(points.at(rows), chosen, k);
    }

    /** Rows with a label below 0 belong to no group and are left out. */
    static double exact(Points points, int[] labels, int k) {
        int rows = points.rows();
        double[] sums = new double[rows * k];
        int[] sizes = new int[k];
        double[] raw = points.raw();
        int width = points.width();
        for (int a = 0; a < rows; a++) {
            if (labels[a] < 0) {
                continue;
            }
            sizes[labels[a]]++;
            for (int b = 0; b < a; b++) {
                if (labels[b] >= 0) {
                    double distance = Math.sqrt(Distances.squared(raw, a, raw, b, width));
                    sums[a * k + labels[b]] += distance;
                    sums[b * k + labels[a]] += distance;
                }
            }
        }
        return mean(sums, sizes, labels, k);
    }

    private static double mean(double[] sums, int[] sizes, int[] labels, int k) {
        int groups = 0;
        int members = 0;
        for (int size : sizes) {
            groups += size > 0 ? 1 : 0;
            members += size;
        }
        if (groups < 2) {
            return Double.NaN;
        }
        double total = 0;
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] >= 0 && sizes[labels[row]] > 1) {
                total += ofRow(sums, row * k, sizes, labels[row]);
            }
        }
        return total / members;
    }

    private static double ofRow(double[] sums, int offset, int[] sizes, int own) {
        double inside = sums[offset + own] / (sizes[own] - 1);
        double outside = Double.POSITIVE_INFINITY;
        for (int group = 0; group < sizes.length; group++) {
            if (group != own && sizes[group] > 0) {
                outside = Math.min(outside, sums[offset + group] / sizes[group]);
            }
        }
        double larger = Math.max(inside, outside);
        return larger == 0 ? 0 : (outside - inside) / larger;
    }
}
