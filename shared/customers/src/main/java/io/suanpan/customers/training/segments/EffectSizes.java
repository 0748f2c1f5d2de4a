package io.suanpan.customers.training.segments;

import io.suanpan.core.FeatureDoc;
import io.suanpan.customers.segments.FeatureMark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How far each feature sets a group apart: Cohen's d (J. Cohen, Statistical Power Analysis, 1988)
 * of ln(1 + x) between the group and all others,
 *
 * <pre>d = (m1 - m2) / sqrt(((n1 - 1) · s1² + (n2 - 1) · s2²) / (n1 + n2 - 2))</pre>
 *
 * in logarithms since spend and counts are skewed and one large order would make d say nothing. 0
 * where the means are equal or a side is empty, ±{@value #MOST} where only the spread is 0. O(n log
 * n · features) for each group.
 */
final class EffectSizes {
    static final double MOST = 100;

    private static final double SMALL = 0.2;

    private EffectSizes() {}

    /** Effects of 0.2 and more, largest first; equal ones in the order of the features. */
    static List<FeatureMark> of(Buyers buyers, int[] labels, int group) {
        List<FeatureMark> marks = new ArrayList<>();
        for (int column = 0; column < buyers.width(); column++) {
            marks.add(mark(buyers, labels, group, column));
        }
        marks.sort(Comparator.comparingDouble((FeatureMark mark) -> -Math.abs(mark.effectSize())));
        // What is small by convention does not tell a group apart; the largest always stays.
        int kept = 1;
        while (kept < marks.size() && Math.abs(marks.get(kept).effectSize()) >= SMALL) {
            kept++;
        }
        return List.copyOf(marks.subList(0, kept));
    }

    private static FeatureMark mark(Buyers buyers, int[] labels, int group, int column) {
        double[] inside = values(buyers, labels, group, column, true);
        double[] outside = values(buyers, labels, group, column, false);
        FeatureDoc doc = buyers.features().get(column);
        return new FeatureMark(
                doc.name(),
                doc.label(),
                doc.unit(),
                Figures.four(median(inside)),
                Figures.four(median(outside)),
                Figures.four(effect(inside, outside)));
    }

    private static double[] values(
            Buyers buyers, int[] labels, int group, int column, boolean inside) {
        double[] found = new double[labels.length];
        int count = 0;
        for (int row = 0; row < labels.length; row++) {
            if ((labels[row] == group) == inside) {
                found[count++] = buyers.value(row, column);
            }
        }
        double[] values = Arrays.copyOf(found, count);
        Arrays.sort(values);
        return values;
    }

    /** Of sorted values; 0 where there is none. */
    static double median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    static double effect(double[] inside, double[] outside) {
        if (inside.length == 0 || outside.length == 0) {
            return 0;
        }
        double first = mean(inside);
        double second = mean(outside);
        double squares = squares(inside, first) + squares(outside, second);
        double difference = first - second;
        double pooled = Math.sqrt(squares / Math.max(1, inside.length + outside.length - 2));
        if (Math.abs(difference) <= 1e-12 * Math.max(Math.abs(first), Math.abs(second))) {
            return 0;
        }
        return Math.clamp(difference / pooled, -MOST, MOST);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += StrictMath.log1p(value);
        }
        return sum / values.length;
    }

    private static double squares(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            double difference = StrictMath.log1p(value) - mean;
            sum += difference * difference;
        }
        return sum;
    }
}
