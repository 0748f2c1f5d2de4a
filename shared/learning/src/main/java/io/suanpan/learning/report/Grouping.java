package io.suanpan.learning.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows in groups by one attribute, named. Immutable. */
public final class Grouping {
    private static final String UNKNOWN = "not known";

    /** So few different numbers are groups as they are. */
    private static final int FEW = 5;

    private final String attribute;
    private final String label;
    private final List<String> names;
    private final int[] groups;

    private Grouping(String attribute, String label, List<String> names, int[] groups) {
        this.attribute = attribute;
        this.label = label;
        this.names = List.copyOf(names);
        this.groups = groups;
    }

    /**
     * A group for each text.
     *
     * @param label plain words
     * @param values one a row; null = not known
     */
    public static Grouping ofTexts(
            String attribute, String label, List<? extends @Nullable String> values) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] groups = new int[values.size()];
        for (int row = 0; row < groups.length; row++) {
            String value = values.get(row);
            String name = value == null || value.isBlank() ? UNKNOWN : value;
            groups[row] = numbers.computeIfAbsent(name, _ -> numbers.size());
        }
        return new Grouping(attribute, label, List.copyOf(numbers.keySet()), groups);
    }

    /**
     * A group for each number where there are five or fewer, else quarters of the rows; fewer where
     * many rows share a number. NaN = not known.
     */
    public static Grouping ofNumbers(String attribute, String label, double[] values) {
        Quantiles quantiles = Quantiles.of(values);
        double[] few = quantiles.values(FEW);
        boolean asTheyAre = few.length > 0 || quantiles.known() == 0;
        double[] edges = asTheyAre ? few : quarters(quantiles);
        List<String> names = new ArrayList<>(asTheyAre ? named(edges) : ranges(edges));
        int unknown = names.size();
        names.add(UNKNOWN);
        int[] groups = new int[values.length];
        for (int row = 0; row < groups.length; row++) {
            groups[row] = Double.isNaN(values[row]) ? unknown : Bins.of(edges, values[row]);
        }
        return new Grouping(attribute, label, names, groups);
    }

    /** Upper edges; the greatest value stays above the last, so that each group has rows. */
    private static double[] quarters(Quantiles quantiles) {
        double[] edges = quantiles.distinct(1, 1, 3, 4);
        int last = edges.length - 1;
        edges[last] = Math.min(edges[last], quantiles.belowGreatest());
        return Arrays.stream(edges).distinct().toArray();
    }

    private static List<String> named(double[] values) {
        return Arrays.stream(values).mapToObj(Digits::words).toList();
    }

    private static List<String> ranges(double[] edges) {
        List<String> names = new ArrayList<>();
        names.add("≤ " + Digits.words(edges[0]));
        for (int i = 1; i < edges.length; i++) {
            names.add("> " + Digits.words(edges[i - 1]) + " to " + Digits.words(edges[i]));
        }
        names.add("> " + Digits.words(edges[edges.length - 1]));
        return names;
    }

    public String attribute() {
        return attribute;
    }

    String label() {
        return label;
    }

    int rows() {
        return groups.length;
    }

    int groupCount() {
        return names.size();
    }

    String name(int group) {
        return names.get(group);
    }

    int group(int row) {
        return groups[row];
    }
}
