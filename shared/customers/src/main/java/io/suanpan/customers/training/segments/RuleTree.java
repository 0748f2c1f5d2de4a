package io.suanpan.customers.training.segments;

import io.suanpan.core.FeatureDoc;
import io.suanpan.customers.segments.SegmentRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says in words who is in a group: a shallow classification tree of the group against all others
 * (Breiman, Friedman, Olshen and Stone 1984: binary splits by the Gini impurity), of which the leaf
 * with the best F1 of precision and recall becomes the rule. Splits are at the thresholds of {@link
 * RuleBins}; the first of equally good ones wins. O(depth · n · features).
 */
final class RuleTree {
    private static final int DEPTH = 3;

    private final RuleBins bins;
    private final List<FeatureDoc> features;
    private final int[] labels;
    private final int group;
    private final int groupSize;
    private SegmentRule best = new SegmentRule("all customers", 0, 0);
    private double bestF1 = -1;

    /** Thresholds that bound a feature, by index; from is exclusive and -1 where open. */
    private record Bound(int feature, int from, int to) {}

    private record Split(int feature, int threshold) {}

    private RuleTree(RuleBins bins, List<FeatureDoc> features, int[] labels, int group) {
        this.bins = bins;
        this.features = features;
        this.labels = labels;
        this.group = group;
        this.groupSize = count(allRows(labels.length));
    }

    static SegmentRule rule(RuleBins bins, List<FeatureDoc> features, int[] labels, int group) {
        RuleTree tree = new RuleTree(bins, features, labels, group);
        tree.grow(allRows(labels.length), List.of(), 0);
        return tree.best;
    }

    private void grow(int[] rows, List<Bound> bounds, int depth) {
        Split split = depth == DEPTH ? null : split(rows);
        if (split == null) {
            leaf(rows, bounds);
            return;
        }
        int[] low = choose(rows, split, true);
        int[] high = choose(rows, split, false);
        grow(low, narrowed(bounds, split, true), depth + 1);
        grow(high, narrowed(bounds, split, false), depth + 1);
    }

    private void leaf(int[] rows, List<Bound> bounds) {
        int inside = count(rows);
        double f1 = 2.0 * inside / (rows.length + groupSize);
        if (f1 > bestF1) {
            bestF1 = f1;
            double precision = rows.length == 0 ? 0 : (double) inside / rows.length;
            double recall = groupSize == 0 ? 0 : (double) inside / groupSize;
            best = new SegmentRule(said(bounds), Figures.four(precision), Figures.four(recall));
        }
    }

    /** The split of the largest drop in impurity; null where none drops it. */
    private @Nullable Split split(int[] rows) {
        Split best = null;
        int members = count(rows);
        double least = impurity(members, rows.length) - 1e-9;
        for (int feature = 0; feature < bins.features(); feature++) {
            int[] all = new int[bins.thresholds(feature) + 1];
            int[] inside = new int[all.length];
            for (int row : rows) {
                int bin = bins.bin(row, feature);
                all[bin]++;
                inside[bin] += labels[row] == group ? 1 : 0;
            }
            int lowAll = 0;
            int lowInside = 0;
            for (int threshold = 0; threshold + 1 < all.length; threshold++) {
                lowAll += all[threshold];
                lowInside += inside[threshold];
                double impurity =
                        impurity(lowInside, lowAll)
                                + impurity(members - lowInside, rows.length - lowAll);
                if (lowAll > 0 && lowAll < rows.length && impurity < least) {
                    least = impurity;
                    best = new Split(feature, threshold);
                }
            }
        }
        return best;
    }

    /** Gini's impurity times the number of rows. */
    private static double impurity(int inside, int all) {
        return all == 0 ? 0 : 2.0 * inside * (all - inside) / all;
    }

    private int[] choose(int[] rows, Split split, boolean low) {
        int[] chosen = new int[rows.length];
        int count = 0;
        for (int row : rows) {
            if ((bins.bin(row, split.feature()) <= split.threshold()) == low) {
                chosen[count++] = row;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    private List<Bound> narrowed(List<Bound> bounds, Split split, boolean low) {
        List<Bound> narrowed = new ArrayList<>();
        Bound before = new Bound(split.feature(), -1, bins.thresholds(split.feature()));
        for (Bound bound : bounds) {
            if (bound.feature() == split.feature()) {
                before = bound;
            } else {
                narrowed.add(bound);
            }
        }
        narrowed.add(
                low
                        ? new Bound(before.feature(), before.from(), split.threshold())
                        : new Bound(before.feature(), split.threshold(), before.to()));
        return narrowed;
    }

    private String said(List<Bound> bounds) {
        List<String> parts = new ArrayList<>();
        for (Bound bound : bounds) {
            boolean above = bound.from() >= 0;
            boolean below = bound.to() < bins.thresholds(bound.feature());
            String text = features.get(bound.feature()).label();
            text += above ? " above " + number(bound.feature(), bound.from()) : "";
            text += above && below ? " and" : "";
            text += below ? " at most " + number(bound.feature(), bound.to()) : "";
            parts.add(text);
        }
        return parts.isEmpty() ? "all customers" : String.join(", ", parts);
    }

    private String number(int feature, int threshold) {
        double value = bins.threshold(feature, threshold);
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private int count(int[] rows) {
        int count = 0;
        for (int row : rows) {
            count += labels[row] == group ? 1 : 0;
        }
        return count;
    }

    private static int[] allRows(int count) {
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[i] = i;
        }
        return rows;
    }
}
