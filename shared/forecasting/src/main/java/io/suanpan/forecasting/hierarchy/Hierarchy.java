package io.suanpan.forecasting.hierarchy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Which leaves add up to what. Nodes are numbered: the total of all leaves first, then the groups
 * level by level in the order in which their keys appear, the leaves last. Levels need not nest:
 * weeks and months may both be levels over days. Immutable.
 *
 * <p>The summing matrix S = [A; I] of the literature is never built: a leaf keeps its node on each
 * level, so that S·b and its transpose cost leaves × levels.
 */
public final class Hierarchy {
    private static final String TOTAL = "total";

    private final List<String> names;
    private final int leaves;

    /** The node of each leaf on each level, the total's level first. */
    private final int[][] nodeOf;

    private Hierarchy(List<String> names, int leaves, int[][] nodeOf) {
        this.names = List.copyOf(names);
        this.leaves = leaves;
        this.nodeOf = nodeOf;
    }

    /**
     * @param leaves their names, each once
     * @param levels coarse to fine; none for leaves and their total alone
     * @throws SuanpanException {@code IMPOSSIBLE} without leaves, for a leaf named twice or a level
     *     that does not have one key for each leaf
     */
    public static Hierarchy of(List<String> leaves, List<Level> levels) {
        requireLeaves(leaves);
        List<String> names = new ArrayList<>(List.of(TOTAL));
        int[][] nodeOf = new int[levels.size() + 1][leaves.size()];
        for (int l = 0; l < levels.size(); l++) {
            group(levels.get(l), names, nodeOf[l + 1]);
        }
        names.addAll(leaves);
        return new Hierarchy(names, leaves.size(), nodeOf);
    }

    private static void requireLeaves(List<String> leaves) {
        if (leaves.isEmpty()) {
            throw refused("A hierarchy has no leaves.", "Give at least one.");
        }
        HashSet<String> seen = new HashSet<>();
        for (String leaf : leaves) {
            if (!seen.add(leaf)) {
                throw refused("The leaf \"" + leaf + "\" is named twice.", "Keep one of them.");
            }
        }
    }

    private static void group(Level level, List<String> names, int[] nodeOf) {
        if (level.keys().size() != nodeOf.length) {
            throw refused(
                    "The level \"%s\" has %d keys for %d leaves."
                            .formatted(level.name(), level.keys().size(), nodeOf.length),
                    "Give the group of each leaf.");
        }
        Map<String, Integer> known = new HashMap<>();
        for (int leaf = 0; leaf < nodeOf.length; leaf++) {
            String key = level.keys().get(leaf);
            Integer node = known.get(key);
            if (node == null) {
                node = names.size();
                names.add(level.name() + "/" + key);
                known.put(key, node);
            }
            nodeOf[leaf] = node;
        }
    }

    private static SuanpanException refused(String what, String remedy) {
        return new SuanpanException(ErrorCode.IMPOSSIBLE, what, remedy);
    }

    /** Of all nodes, groups as {@code level/key}. */
    public List<String> names() {
        return names;
    }

    public int nodes() {
        return names.size();
    }

    public int leaves() {
        return leaves;
    }

    /** Nodes that are sums: the total and the groups. Leaf i is node {@code aggregates() + i}. */
    public int aggregates() {
        return names.size() - leaves;
    }

    /** Levels above the leaves, the total's included. */
    int levels() {
        return nodeOf.length;
    }

    int node(int level, int leaf) {
        return nodeOf[level][leaf];
    }

    /** S·b: the values of all nodes from those of the leaves. */
    public double[] sum(double... leafValues) {
        require(leafValues.length, leaves, "leaf");
        double[] all = new double[nodes()];
        System.arraycopy(leafValues, 0, all, aggregates(), leaves);
        for (int[] level : nodeOf) {
            for (int leaf = 0; leaf < leaves; leaf++) {
                all[level[leaf]] += leafValues[leaf];
            }
        }
        return all;
    }

    /** The same in whole units; exact. */
    public long[] sum(long... leafUnits) {
        require(leafUnits.length, leaves, "leaf");
        long[] all = new long[nodes()];
        System.arraycopy(leafUnits, 0, all, aggregates(), leaves);
        for (int[] level : nodeOf) {
            for (int leaf = 0; leaf < leaves; leaf++) {
                all[level[leaf]] += leafUnits[leaf];
            }
        }
        return all;
    }

    /** The leaves' part of the values of all nodes. */
    public double[] leavesOf(double... nodeValues) {
        require(nodeValues.length, nodes(), "node");
        return Arrays.copyOfRange(nodeValues, aggregates(), nodes());
    }

    /** C·y with C = [I, −A]: how far each aggregate is above the sum of its leaves. */
    double[] incoherence(double[] nodeValues) {
        require(nodeValues.length, nodes(), "node");
        int first = aggregates();
        double[] gap = Arrays.copyOf(nodeValues, first);
        for (int[] level : nodeOf) {
            for (int leaf = 0; leaf < leaves; leaf++) {
                gap[level[leaf]] -= nodeValues[first + leaf];
            }
        }
        return gap;
    }

    /** C'·x. */
    double[] incoherenceTransposed(double[] x) {
        int first = aggregates();
        double[] all = Arrays.copyOf(x, nodes());
        for (int[] level : nodeOf) {
            for (int leaf = 0; leaf < leaves; leaf++) {
                all[first + leaf] -= x[level[leaf]];
            }
        }
        return all;
    }

    private static void require(int given, int needed, String what) {
        if (given != needed) {
            throw refused(
                    "There are %d values for %d nodes of kind %s.".formatted(given, needed, what),
                    "Give one for each, in the order of names().");
        }
    }
}
