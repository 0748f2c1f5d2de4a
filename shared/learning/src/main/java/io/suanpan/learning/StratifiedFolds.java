package io.suanpan.learning;

import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Splits rows into k folds of about equal numbers of positives and of negatives, such that rows of
 * equal feature values, and rows of one group, lie in one fold: else validation would be asked what
 * training was told. Who lies with whom depends on the rows and the seed, not on the rows' order.
 * O(rows · (features + log rows + k)).
 */
public final class StratifiedFolds {
    private final int[] foldOf;
    private final int count;

    private StratifiedFolds(int[] foldOf, int count) {
        this.foldOf = foldOf;
        this.count = count;
    }

    /**
     * @param count 2 or more
     * @throws SuanpanException {@code IMPOSSIBLE} where a fold would lack one of the labels
     */
    public static StratifiedFolds of(LabelledRows rows, int count, long seed) {
        Refusals.require(count >= 2, "The number of folds", count, "2 or more");
        rows.requireTrainable();
        int[] foldOf = new int[rows.rowCount()];
        int[][] filled = deal(units(rows, seed), rows.positives(), rows.rowCount(), count, foldOf);
        for (int[] fold : filled) {
            if (fold[0] == 0 || fold[1] == 0) {
                throw Refusals.impossible(
                        rows.positives()
                                + " positives among "
                                + rows.rowCount()
                                + " rows (equal rows and groups kept together) do not fill "
                                + count
                                + " folds with both outcomes",
                        "Give more rows or ask for fewer folds.");
            }
        }
        return new StratifiedFolds(foldOf, count);
    }

    /** Rows that must stay together. */
    private record Unit(List<Integer> rows, long key, int positives) {
        int negatives() {
            return rows.size() - positives;
        }
    }

    private static List<Unit> units(LabelledRows rows, long seed) {
        long[] contents = contents(rows);
        Together together = new Together(rows.rowCount());
        Map<Object, Integer> firstOf = new HashMap<>();
        for (int row = 0; row < contents.length; row++) {
            together.join(row, firstOf.computeIfAbsent(new RowKey(rows.row(row)), same(row)));
            if (rows.hasGroups()) {
                together.join(row, firstOf.computeIfAbsent(rows.group(row), same(row)));
            }
        }
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int row = 0; row < contents.length; row++) {
            members.computeIfAbsent(together.find(row), _ -> new ArrayList<>()).add(row);
        }
        List<Unit> units = new ArrayList<>();
        for (List<Integer> unit : members.values()) {
            units.add(unit(rows, unit, contents, seed));
        }
        // The large ones first: small ones can still even out what they leave.
        units.sort(
                Comparator.comparingInt((Unit unit) -> -unit.rows().size())
                        .thenComparingLong(Unit::key));
        return units;
    }

    private static java.util.function.Function<Object, Integer> same(int row) {
        return _ -> row;
    }

    private static Unit unit(LabelledRows rows, List<Integer> members, long[] contents, long seed) {
        long sum = 0; // commutative, so that order does not matter
        int positives = 0;
        for (int row : members) {
            sum += contents[row];
            positives += rows.label(row) ? 1 : 0;
        }
        return new Unit(members, mix(sum ^ mix(seed)), positives);
    }

    private static long[] contents(LabelledRows rows) {
        long[] hashes = new long[rows.rowCount()];
        for (int row = 0; row < hashes.length; row++) {
            long hash = rows.label(row) ? 1 : 0;
            for (int j = 0; j < rows.featureCount(); j++) {
                hash = mix(hash + Double.doubleToLongBits(rows.value(row, j)));
            }
            hashes[row] = hash;
        }
        return hashes;
    }

    /** The finaliser of SplitMix64 (Steele et al. 2014). */
    private static long mix(long z) {
        long a = z + 0x9E3779B97F4A7C15L;
        long b = (a ^ (a >>> 30)) * 0xBF58476D1CE4E5B9L;
        long c = (b ^ (b >>> 27)) * 0x94D049BB133111EBL;
        return c ^ (c >>> 31);
    }

    /** Each unit goes where it adds least to the sum of squared shares; ties to the first fold. */
    private static int[][] deal(
            List<Unit> units, int positives, int rowCount, int count, int[] foldOf) {
        int[][] filled = new int[count][2];
        double perPositive = 1.0 / positives;
        double perNegative = 1.0 / (rowCount - positives);
        for (Unit unit : units) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            double yes = unit.positives() * perPositive;
            double no = unit.negatives() * perNegative;
            for (int fold = 0; fold < count; fold++) {
                double cost =
                        yes * filled[fold][0] * perPositive + no * filled[fold][1] * perNegative;
                if (cost < least) {
                    least = cost;
                    best = fold;
                }
            }
            filled[best][0] += unit.positives();
            filled[best][1] += unit.negatives();
            for (int row : unit.rows()) {
                foldOf[row] = best;
            }
        }
        return filled;
    }

    public int count() {
        return count;
    }

    public int foldOf(int row) {
        return foldOf[row];
    }

    /** The rows of one fold, ascending. */
    public int[] validation(int fold) {
        return rows(fold, true);
    }

    /** The rows of all other folds, ascending. */
    public int[] training(int fold) {
        return rows(fold, false);
    }

    private int[] rows(int fold, boolean inside) {
        int[] rows = new int[foldOf.length];
        int size = 0;
        for (int row = 0; row < foldOf.length; row++) {
            if ((foldOf[row] == fold) == inside) {
                rows[size++] = row;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    /** A feature vector as a key: equal bits, equal key; every NaN is the same NaN. */
    private static final class RowKey {
        private final double[] values;
        private final int hash;

        private RowKey(double[] values) {
            this.values = values;
            this.hash = Arrays.hashCode(values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof RowKey key && Arrays.equals(values, key.values);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** Union-find with path halving. */
    private static final class Together {
        private final int[] parent;

        private Together(int size) {
            parent = new int[size];
            Arrays.setAll(parent, i -> i);
        }

        private int find(int start) {
            int at = start;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        private void join(int a, int b) {
            int one = find(a);
            int other = find(b);
            // The smaller index is the root, so the root is the unit's first row.
            parent[Math.max(one, other)] = Math.min(one, other);
        }
    }
}
