package io.suanpan.learning.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether groups are treated alike (Barocas, Hardt and Narayanan, "Fairness and Machine Learning",
 * chapter 3): independence by selection rates, separation by true and false positive rates,
 * sufficiency by calibration within groups. No model satisfies all three where groups differ in
 * what they do. Groups below {@code leastRows} are in none of the differences.
 *
 * @param label of the attribute, in plain words
 * @param threshold whoever has this probability or more counts as selected
 * @param groups the largest first; small ones, and those behind the eleventh, as {@code others}
 * @param selectionRateRatio least selection rate / greatest; null where nobody is selected
 * @param selectionRateDifference greatest less least
 * @param truePositiveRateDifference the same, of groups with positives; null for fewer than two
 * @param falsePositiveRateDifference the same, of groups with negatives; null for fewer than two
 * @param calibrationDifference the greatest distance of a group's mean probability from its share
 *     of positives
 */
public record Fairness(
        String attribute,
        String label,
        double threshold,
        List<FairnessGroup> groups,
        @Nullable Double selectionRateRatio,
        double selectionRateDifference,
        @Nullable Double truePositiveRateDifference,
        @Nullable Double falsePositiveRateDifference,
        double calibrationDifference) {
    /** The name of the group that the small ones join. */
    public static final String OTHERS = "others";

    public Fairness {
        groups = List.copyOf(groups);
    }

    /** Empty where fewer than two groups are left. */
    static Optional<Fairness> of(
            Grouping grouping, double[] probabilities, boolean[] labels, ReportOptions options) {
        int[] kept = kept(grouping, options);
        List<FairnessGroup> groups = new ArrayList<>();
        for (int group : kept) {
            groups.add(
                    figures(grouping, probabilities, labels, options, g -> g == group)
                            .named(grouping.name(group)));
        }
        boolean[] isKept = new boolean[grouping.groupCount()];
        Arrays.stream(kept).forEach(group -> isKept[group] = true);
        GroupFigures others = figures(grouping, probabilities, labels, options, g -> !isKept[g]);
        if (others.rows() > 0) {
            groups.add(others.named(OTHERS));
        }
        List<FairnessGroup> large =
                groups.stream().filter(g -> g.rows() >= options.leastGroupRows()).toList();
        return large.size() < 2
                ? Optional.empty()
                : Optional.of(of(grouping, groups, large, options));
    }

    private static Fairness of(
            Grouping grouping,
            List<FairnessGroup> groups,
            List<FairnessGroup> large,
            ReportOptions options) {
        Range selection = Range.of(large, FairnessGroup::selectionRate);
        double calibration =
                large.stream()
                        .mapToDouble(g -> Math.abs(g.meanPredicted() - g.positiveShare()))
                        .max()
                        .orElse(0);
        return new Fairness(
                grouping.attribute(),
                grouping.label(),
                options.threshold(),
                groups.stream().map(FairnessGroup::rounded).toList(),
                selection.greatest() == 0
                        ? null
                        : Digits.six(selection.least() / selection.greatest()),
                Digits.six(selection.greatest() - selection.least()),
                Range.of(large, FairnessGroup::truePositiveRate).width(),
                Range.of(large, FairnessGroup::falsePositiveRate).width(),
                Digits.six(calibration));
    }

    /** Groups that stand alone: large enough, the largest first, by name where equal. */
    private static int[] kept(Grouping grouping, ReportOptions options) {
        int[] rows = new int[grouping.groupCount()];
        for (int row = 0; row < grouping.rows(); row++) {
            rows[grouping.group(row)]++;
        }
        List<Integer> large = new ArrayList<>();
        for (int group = 0; group < rows.length; group++) {
            if (rows[group] >= options.leastGroupRows()) {
                large.add(group);
            }
        }
        large.sort(
                Comparator.comparingInt((Integer group) -> -rows[group])
                        .thenComparing(grouping::name));
        boolean all = large.size() <= options.mostGroups() && covers(large, rows);
        int most = all ? large.size() : options.mostGroups() - 1;
        return large.stream().limit(most).mapToInt(Integer::intValue).toArray();
    }

    private static boolean covers(List<Integer> groups, int[] rows) {
        return groups.stream().mapToInt(group -> rows[group]).sum() == Arrays.stream(rows).sum();
    }

    private static GroupFigures figures(
            Grouping grouping,
            double[] probabilities,
            boolean[] labels,
            ReportOptions options,
            IntPredicate isIn) {
        double[] chosen = new double[labels.length];
        boolean[] outcomes = new boolean[labels.length];
        int count = 0;
        for (int row = 0; row < labels.length; row++) {
            if (isIn.test(grouping.group(row))) {
                chosen[count] = probabilities[row];
                outcomes[count++] = labels[row];
            }
        }
        return new GroupFigures(
                Arrays.copyOf(chosen, count), Arrays.copyOf(outcomes, count), options.threshold());
    }

    /** Of the groups that have the figure. */
    private record Range(int groups, double least, double greatest) {
        static Range of(
                List<FairnessGroup> groups, Function<FairnessGroup, @Nullable Double> figure) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            int count = 0;
            for (FairnessGroup group : groups) {
                Double value = figure.apply(group);
                if (value != null) {
                    least = Math.min(least, value);
                    greatest = Math.max(greatest, value);
                    count++;
                }
            }
            return new Range(count, least, greatest);
        }

        @Nullable Double width() {
            return groups < 2 ? null : Digits.six(greatest - least);
        }
    }
}
