package io.suanpan.customers.training.segments;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A division of points, by whatever method. Immutable. */
public final class Partition {
    private final int[] labels;
    private final int groups;
    private final boolean borneOut;
    private final String reason;
    private final Map<String, Double> metrics;
    private final List<CountFigures> figures;
    private final @Nullable CutTree tree;

    /**
     * @param labels 0 to groups - 1; copied
     * @param borneOut whether the method's own measures bear the division out
     * @param reason in plain words, with the figures that decided
     * @param metrics silhouette first of all
     * @param figures of each number of groups that was looked at; may be empty
     */
    Partition(
            int[] labels,
            int groups,
            boolean borneOut,
            String reason,
            Map<String, Double> metrics,
            List<CountFigures> figures) {
        this(labels, groups, borneOut, reason, metrics, figures, null);
    }

    private Partition(
            int[] labels,
            int groups,
            boolean borneOut,
            String reason,
            Map<String, Double> metrics,
            List<CountFigures> figures,
            @Nullable CutTree tree) {
        this.labels = labels.clone();
        this.groups = groups;
        this.borneOut = borneOut;
        this.reason = reason;
        this.metrics = Map.copyOf(metrics);
        this.figures = List.copyOf(figures);
        this.tree = tree;
    }

    /** The same division with the tree that it was cut from. */
    Partition cutFrom(CutTree from) {
        return new Partition(labels, groups, borneOut, reason, metrics, figures, from);
    }

    /** The tree that it was cut from; null where its method makes none. */
    @Nullable CutTree tree() {
        return tree;
    }

    public int groups() {
        return groups;
    }

    public int label(int row) {
        return labels[row];
    }

    int[] labels() {
        return labels;
    }

    public boolean borneOut() {
        return borneOut;
    }

    public String reason() {
        return reason;
    }

    public Map<String, Double> metrics() {
        return metrics;
    }

    public List<CountFigures> figures() {
        return figures;
    }
}
