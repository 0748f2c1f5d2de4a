package io.suanpan.customers.training.segments;

import io.suanpan.core.FeatureDoc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Points that several tests and their peers share. */
final class Examples {
    private Examples() {}

    /** 60 points by a formula that any language computes: three loose groups. */
    static Points waves() {
        double[] values = new double[120];
        for (int i = 0; i < 60; i++) {
            values[2 * i] = Math.sin(i * 1.7) * 3 + (i % 3) * 4;
            values[2 * i + 1] = Math.cos(i * 2.3) * 2 - (i % 3) * 3;
        }
        return Points.of(values, 2);
    }

    /** Normal clouds of deviation 1 around (0, 0), (distance, 0), (0, distance). */
    static Points clouds(int rows, double distance, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[2 * rows];
        for (int row = 0; row < rows; row++) {
            values[2 * row] = random.nextGaussian() + (row % 3 == 1 ? distance : 0);
            values[2 * row + 1] = random.nextGaussian() + (row % 3 == 2 ? distance : 0);
        }
        return Points.of(values, 2);
    }

    /** Evenly in the unit square. */
    static Points even(int rows, long seed) {
        return Points.of(new SplittableRandom(seed).doubles(2L * rows).toArray(), 2);
    }

    static Points line(double... values) {
        return Points.of(values, 1);
    }

    static int[] shuffled(int count, long seed) {
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    /** Buyers a, b, c … with recency, orders and money. */
    static Buyers buyers(double[]... rows) {
        List<FeatureDoc> features = Buyers.dividingFeatures("GBP");
        List<String> ids = new ArrayList<>();
        double[] values = new double[rows.length * 3];
        for (int row = 0; row < rows.length; row++) {
            ids.add("c" + row);
            System.arraycopy(rows[row], 0, values, row * 3, 3);
        }
        return new Buyers(Instant.parse("2026-05-01T00:00:00Z"), "GBP", ids, features, values);
    }

    /** Which of the {@link #clouds} a row was drawn from. */
    static int[] cloudLabels(int rows) {
        int[] labels = new int[rows];
        Arrays.setAll(labels, row -> row % 3);
        return labels;
    }
}
