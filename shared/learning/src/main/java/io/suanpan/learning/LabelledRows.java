package io.suanpan.learning;

import io.suanpan.core.SuanpanException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A training table: rows × features, row-major, {@code NaN} = missing, one label a row and,
 * optionally, one group a row (as the customer whom several rows are about). Immutable and
 * thread-safe. -0.0 becomes 0.0, so that equal values have equal bits.
 */
public final class LabelledRows {
    private final List<String> featureNames;
    private final double[] values;
    private final boolean[] labels;
    private final int[] groups;

    private LabelledRows(
            List<String> featureNames, double[] values, boolean[] labels, int[] groups) {
        this.featureNames = featureNames;
        this.values = values;
        this.labels = labels;
        this.groups = groups;
    }

    /**
     * Rows that belong to no group.
     *
     * @param values rows × features, row-major
     * @throws SuanpanException {@code MALFORMED} where lengths differ, a name is empty or used
     *     twice, or a value is infinite
     */
    public static LabelledRows of(List<String> featureNames, double[] values, boolean[] labels) {
        List<String> names = List.copyOf(featureNames);
        requireNames(names);
        if (values.length != (long) names.size() * labels.length) {
            throw Refusals.malformed(
                    values.length
                            + " values are not "
                            + labels.length
                            + " labels times "
                            + names.size()
                            + " features",
                    "Give one value per row and feature, row by row.");
        }
        return new LabelledRows(names, clean(values, names), labels.clone(), new int[0]);
    }

    /**
     * The same rows, each with the id of its group; folds keep a group together.
     *
     * @throws SuanpanException {@code MALFORMED} where there is not one id a row
     */
    public LabelledRows grouped(List<String> groupIds) {
        if (groupIds.size() != labels.length) {
            throw Refusals.malformed(
                    groupIds.size() + " group ids do not fit " + labels.length + " rows",
                    "Give one group id per row.");
        }
        Map<String, Integer> numbers = new HashMap<>();
        int[] numbered = new int[labels.length];
        for (int row = 0; row < numbered.length; row++) {
            numbered[row] = numbers.computeIfAbsent(groupIds.get(row), _ -> numbers.size());
        }
        return new LabelledRows(featureNames, values, labels, numbered);
    }

    /** Other features of the same rows: labels and groups stay. */
    public LabelledRows withFeatures(List<String> names, double[] newValues) {
        LabelledRows others = of(names, newValues, labels);
        return new LabelledRows(others.featureNames, others.values, labels, groups);
    }

    /** The same rows, all of one label. */
    public LabelledRows labelled(boolean label) {
        boolean[] all = new boolean[labels.length];
        Arrays.fill(all, label);
        return new LabelledRows(featureNames, values, all, groups);
    }

    /**
     * These rows, then the others. Groups stay apart; where one side has some, each row of the
     * other is a group of its own.
     *
     * @throws SuanpanException {@code MALFORMED} where the features differ
     */
    public LabelledRows and(LabelledRows others) {
        if (!featureNames.equals(others.featureNames)) {
            throw Refusals.malformed(
                    "Rows of " + others.featureNames + " do not fit rows of " + featureNames,
                    "Give both the same features in the same order.");
        }
        int size = labels.length + others.labels.length;
        double[] both = Arrays.copyOf(values, values.length + others.values.length);
        System.arraycopy(others.values, 0, both, values.length, others.values.length);
        boolean[] bothLabels = Arrays.copyOf(labels, size);
        System.arraycopy(others.labels, 0, bothLabels, labels.length, others.labels.length);
        int[] bothGroups = hasGroups() || others.hasGroups() ? groupsOf(others) : new int[0];
        return new LabelledRows(featureNames, both, bothLabels, bothGroups);
    }

    private int[] groupsOf(LabelledRows others) {
        int[] mine = groupsOrRows();
        int from = Arrays.stream(mine).max().orElse(-1) + 1;
        int[] theirs = Arrays.stream(others.groupsOrRows()).map(group -> from + group).toArray();
        int[] both = Arrays.copyOf(mine, mine.length + theirs.length);
        System.arraycopy(theirs, 0, both, mine.length, theirs.length);
        return both;
    }

    private int[] groupsOrRows() {
        return hasGroups() ? groups : IntStream.range(0, labels.length).toArray();
    }

    private static void requireNames(List<String> names) {
        if (names.isEmpty()) {
            throw Refusals.malformed("There are no features", "Give at least one feature.");
        }
        HashSet<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isEmpty() || !seen.add(name)) {
                throw Refusals.malformed(
                        "The feature name \"" + name + "\" is empty or stands twice",
                        "Give each feature a name of its own.");
            }
        }
    }

    private static double[] clean(double[] values, List<String> names) {
        double[] copy = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw Refusals.malformed(
                        "Feature "
                                + names.get(i % names.size())
                                + " of row "
                                + i / names.size()
                                + " is "
                                + values[i],
                        "Give a finite number, or NaN where it is missing.");
            }
            copy[i] = values[i] + 0.0; // -0.0 + 0.0 is 0.0
        }
        return copy;
    }

    public List<String> featureNames() {
        return featureNames;
    }

    public int featureCount() {
        return featureNames.size();
    }

    public int rowCount() {
        return labels.length;
    }

    public double value(int row, int feature) {
        return values[row * featureCount() + feature];
    }

    public boolean label(int row) {
        return labels[row];
    }

    public boolean[] labels() {
        return labels.clone();
    }

    /** A copy of one feature vector. */
    public double[] row(int row) {
        int from = row * featureCount();
        return Arrays.copyOfRange(values, from, from + featureCount());
    }

    /** Copies one feature vector into {@code into}, which loops reuse. */
    public void copyRow(int row, double[] into) {
        System.arraycopy(values, row * featureCount(), into, 0, featureCount());
    }

    public int positives() {
        int count = 0;
        for (boolean label : labels) {
            count += label ? 1 : 0;
        }
        return count;
    }

    public boolean hasGroups() {
        return groups.length > 0;
    }

    /** The number of the row's group, 0-based; -1 where rows have none. */
    public int group(int row) {
        return hasGroups() ? groups[row] : -1;
    }

    /** The named rows in the given order. */
    public LabelledRows subset(int[] rows) {
        int width = featureCount();
        double[] chosen = new double[rows.length * width];
        boolean[] chosenLabels = new boolean[rows.length];
        int[] chosenGroups = new int[hasGroups() ? rows.length : 0];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * width, chosen, i * width, width);
            chosenLabels[i] = labels[rows[i]];
            if (hasGroups()) {
                chosenGroups[i] = groups[rows[i]];
            }
        }
        return new LabelledRows(featureNames, chosen, chosenLabels, chosenGroups);
    }

    /** The features that no row has; models learn nothing from them. */
    public List<String> emptyFeatures() {
        boolean[] present = new boolean[featureCount()];
        for (int i = 0; i < values.length; i++) {
            present[i % present.length] |= !Double.isNaN(values[i]);
        }
        return featureNames.stream().filter(name -> !present[featureNames.indexOf(name)]).toList();
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where there are not both labels to learn from
     */
    public void requireTrainable() {
        int positives = positives();
        if (positives == 0 || positives == rowCount()) {
            throw Refusals.impossible(
                    "There are " + positives + " positives among " + rowCount() + " rows",
                    "Give rows of both outcomes: more data, or another horizon.");
        }
    }
}
