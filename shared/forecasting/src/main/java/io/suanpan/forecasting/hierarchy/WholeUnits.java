package io.suanpan.forecasting.hierarchy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Whole units that keep their sums. The total is rounded to the nearest; from there down, what a
 * node has is shared out to its parts: each gets its value rounded down, and the units that are
 * left go to the largest remainders, ties to the part that comes first (Hare–Niemeyer). A level
 * that does not nest in the one above is cut by it: of months and weeks, a month keeps its rounded
 * sum, and a week that lies in two is the sum of its two rounded parts. No node is off its value by
 * a unit or more, weeks in two months by less than two; 0 stays 0. Immutable and thread-safe; time
 * leaves × levels plus sorting.
 */
public final class WholeUnits {
    /** Closer than this to a whole number is that number: sums of doubles are not exact. */
    private static final double NOISE = 1e-9;

    private final Hierarchy hierarchy;

    /** {@code part[level][leaf]}: which part of the level above a leaf is in, leaves last. */
    private final int[][] part;

    private final int[] parts;

    private WholeUnits(Hierarchy hierarchy, int[][] part, int[] parts) {
        this.hierarchy = hierarchy;
        this.part = part;
        this.parts = parts;
    }

    public static WholeUnits of(Hierarchy hierarchy) {
        int levels = hierarchy.levels();
        int leaves = hierarchy.leaves();
        int[][] part = new int[levels + 1][leaves];
        int[] parts = new int[levels + 1];
        parts[0] = 1;
        for (int level = 1; level <= levels; level++) {
            Map<Long, Integer> known = new HashMap<>();
            for (int leaf = 0; leaf < leaves; leaf++) {
                long own = level == levels ? leaf : hierarchy.node(level, leaf);
                long key = ((long) part[level - 1][leaf] << Integer.SIZE) | own;
                Integer number = known.putIfAbsent(key, known.size());
                part[level][leaf] = number == null ? known.size() - 1 : number;
            }
            parts[level] = known.size();
        }
        return new WholeUnits(hierarchy, part, parts);
    }

    /**
     * @param leafValues finite, below 2⁵³ in sum
     * @return units of all nodes, coherent
     */
    public long[] round(double... leafValues) {
        double[] all = hierarchy.sum(leafValues);
        long[] units = {Math.round(all[0])};
        for (int level = 1; level < part.length; level++) {
            units = share(level, units, valuesOf(level, leafValues));
        }
        long[] leaves = new long[hierarchy.leaves()];
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            leaves[leaf] = units[part[part.length - 1][leaf]];
        }
        return hierarchy.sum(leaves);
    }

    private double[] valuesOf(int level, double[] leafValues) {
        double[] values = new double[parts[level]];
        for (int leaf = 0; leaf < leafValues.length; leaf++) {
            values[part[level][leaf]] += leafValues[leaf];
        }
        return values;
    }

    private long[] share(int level, long[] above, double[] values) {
        int[] parent = new int[values.length];
        for (int leaf = 0; leaf < part[level].length; leaf++) {
            parent[part[level][leaf]] = part[level - 1][leaf];
        }
        long[] units = new long[values.length];
        long[] left = above.clone();
        double[] remainder = new double[values.length];
        Integer[] order = new Integer[values.length];
        for (int i = 0; i < values.length; i++) {
            units[i] = (long) Math.floor(values[i] + NOISE);
            left[parent[i]] -= units[i];
            remainder[i] = values[i] - units[i];
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> Double.compare(remainder[b], remainder[a]));
        for (int i : order) {
            if (left[parent[i]] > 0) {
                left[parent[i]]--;
                units[i]++;
            }
        }
        return units;
    }
}
