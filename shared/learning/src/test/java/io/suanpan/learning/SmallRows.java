package io.suanpan.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Small tables that tests share. */
public final class SmallRows {
    private SmallRows() {}

    /**
     * 200 rows of four features from 0.0 to 9.9, 108 positive: z = x₀ - x₁ + 3·(x₂ &gt; 5) plus
     * noise is above 1.5. A linear congruential generator that the peers' scripts repeat: s ← s ·
     * 1103515245 + 12345 mod 2³¹, value (s / 2¹⁶ mod 100) / 10, from 12345.
     */
    public static LabelledRows noisy() {
        return LabelledRows.of(names(4), noisyValues(), noisyLabels());
    }

    private static double[] noisyValues() {
        double[] values = new double[800];
        fill(values, new boolean[200]);
        return values;
    }

    private static boolean[] noisyLabels() {
        boolean[] labels = new boolean[200];
        fill(new double[800], labels);
        return labels;
    }

    private static void fill(double[] values, boolean[] labels) {
        long state = 12345;
        for (int row = 0; row < labels.length; row++) {
            for (int j = 0; j < 4; j++) {
                state = next(state);
                values[row * 4 + j] = draw(state);
            }
            double z = values[row * 4] - values[row * 4 + 1] + (values[row * 4 + 2] > 5 ? 3 : 0);
            state = next(state);
            labels[row] = z + (draw(state) - 5) > 1.5;
        }
    }

    private static long next(long state) {
        return (state * 1103515245 + 12345) % 2147483648L;
    }

    private static double draw(long state) {
        return (state >> 16) % 100 / 10.0;
    }

    /** {@link #noisy} where every 7th x₀ and every 5th x₂ is missing. */
    public static LabelledRows withGaps() {
        double[] values = noisyValues();
        for (int row = 0; row < 200; row++) {
            values[row * 4] = row % 7 == 0 ? Double.NaN : values[row * 4];
            values[row * 4 + 2] = row % 5 == 0 ? Double.NaN : values[row * 4 + 2];
        }
        return LabelledRows.of(names(4), values, noisyLabels());
    }

    /** One feature. */
    public static LabelledRows of(double[] values, boolean... labels) {
        return LabelledRows.of(names(1), values, labels);
    }

    public static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            names.add("x" + j);
        }
        return names;
    }

    /** The rows with every feature multiplied by {@code factor}. */
    public static LabelledRows scaled(LabelledRows rows, double factor) {
        double[] values = new double[rows.rowCount() * rows.featureCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = factor * rows.value(i / rows.featureCount(), i % rows.featureCount());
        }
        return LabelledRows.of(rows.featureNames(), values, rows.labels());
    }

    public static LabelledRows shuffled(LabelledRows rows, long seed) {
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < rows.rowCount(); row++) {
            order.add(row);
        }
        Collections.shuffle(order, new Random(seed));
        return rows.subset(order.stream().mapToInt(Integer::intValue).toArray());
    }
}
