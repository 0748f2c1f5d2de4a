package io.suanpan.learning.table;

import io.suanpan.learning.LabelledRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that look like copies of another with a few cells changed: equal in all but at most three
 * features where chance would hardly make one such pair, or the same customer in a later snapshot
 * below an earlier one, every cell moved by its feature's step. Folds must keep them together, else
 * validation is asked what training was told.
 *
 * <p>Candidates share all features of one of four blocks, since three changes leave a block of four
 * whole. A pair counts where the features that agree would agree by chance, each with the
 * probability that two random rows do, in fewer than {@value #CHANCE} pairs of the whole table.
 * Such independence is too much to ask of some tables: where pairs chain more than {@value
 * #MOST_LINKED} rows into one group, they are a crowd and no copies, and only that group's members
 * stay alone. O(rows · features) times the rows of a block's value, of which at most {@value
 * #MOST_COMPARED} are looked at.
 */
public final class NearCopies {
    private static final int CHANGES = 3;
    private static final int BLOCKS = CHANGES + 1;
    private static final int LEAST_FEATURES = 3 * BLOCKS;
    private static final double CHANCE = 1e-3;
    private static final int MOST_LINKED = 8;
    private static final int MOST_COMPARED = 64;

    private final LabelledRows rows;
    private final double[] surprise;
    private final double enough;
    private final int[] parent;

    private NearCopies(LabelledRows rows) {
        this.rows = rows;
        this.surprise = surprise(rows);
        double pairs = 0.5 * rows.rowCount() * rows.rowCount();
        this.enough = StrictMath.log(pairs / CHANCE);
        this.parent = new int[rows.rowCount()];
        Arrays.setAll(parent, row -> row);
    }

    /** The rows grouped by what they are copies of; unchanged where none are found. */
    public static LabelledRows together(LabelledRows rows) {
        if (rows.featureCount() < LEAST_FEATURES) {
            return rows;
        }
        NearCopies copies = new NearCopies(rows);
        for (int block = 0; block < BLOCKS; block++) {
            copies.link(block);
        }
        new Snapshots(rows).find(copies::join);
        return copies.grouped();
    }

    /** -ln of the chance that two random rows agree in a feature. */
    private static double[] surprise(LabelledRows rows) {
        double[] surprise = new double[rows.featureCount()];
        for (int j = 0; j < surprise.length; j++) {
            Map<Double, Integer> counts = new HashMap<>();
            for (int row = 0; row < rows.rowCount(); row++) {
                counts.merge(rows.value(row, j), 1, Integer::sum);
            }
            double[] shares =
                    counts.values().stream()
                            .mapToDouble(count -> (double) count / rows.rowCount())
                            .sorted()
                            .toArray();
            double agree = 0;
            for (double share : shares) {
                agree += share * share;
            }
            surprise[j] = -StrictMath.log(agree);
        }
        return surprise;
    }

    private void link(int block) {
        Map<List<Double>, List<Integer>> alike = new HashMap<>();
        for (int row = 0; row < rows.rowCount(); row++) {
            List<Double> key = new ArrayList<>();
            for (int j = block; j < rows.featureCount(); j += BLOCKS) {
                key.add(rows.value(row, j));
            }
            List<Integer> others = alike.computeIfAbsent(key, _ -> new ArrayList<>());
            int from = Math.max(0, others.size() - MOST_COMPARED);
            for (int other : others.subList(from, others.size())) {
                if (areCopies(row, other)) {
                    join(row, other);
                }
            }
            others.add(row);
        }
    }

    private void join(int a, int b) {
        parent[root(a)] = root(b);
    }

    private boolean areCopies(int a, int b) {
        int changes = 0;
        double sum = 0;
        for (int j = 0; j < surprise.length; j++) {
            if (Double.compare(rows.value(a, j), rows.value(b, j)) == 0) {
                sum += surprise[j];
            } else if (++changes > CHANGES) {
                return false;
            }
        }
        return sum >= enough;
    }

    private int root(int row) {
        int at = row;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private LabelledRows grouped() {
        int[] sizes = new int[parent.length];
        for (int row = 0; row < parent.length; row++) {
            sizes[root(row)]++;
        }
        List<String> groups = new ArrayList<>();
        boolean any = false;
        for (int row = 0; row < parent.length; row++) {
            int size = sizes[root(row)];
            boolean linked = size > 1 && size <= MOST_LINKED;
            any |= linked;
            groups.add(Integer.toString(linked ? root(row) : row));
        }
        return any ? rows.grouped(groups) : rows;
    }
}
