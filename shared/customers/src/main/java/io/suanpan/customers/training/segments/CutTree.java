package io.suanpan.customers.training.segments;

import io.suanpan.customers.segments.SegmentTree;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A dendrogram with the groups that it was cut into. Immutable. */
final class CutTree {
    /** Enough to see what each of eight segments would fall apart into next. */
    private static final int LEAVES = 24;

    private final Dendrogram tree;
    private final int[] labels;
    private final int groups;

    /**
     * @param labels the group of each point of the tree, as {@link Dendrogram#cut} gives them
     */
    CutTree(Dendrogram tree, int[] labels, int groups) {
        this.tree = tree;
        this.labels = labels.clone();
        this.groups = groups;
    }

    /**
     * The whole down to 24 groups, and never above the segments.
     *
     * @param ids of the segments, by group
     */
    SegmentTree top(List<String> ids) {
        int points = tree.points();
        int leaves = Math.min(points, Math.max(LEAVES, groups));
        return node(2 * points - 2, 2 * points - leaves, ids);
    }

    private SegmentTree node(int number, int firstSplit, List<String> ids) {
        int points = tree.points();
        String segment = number < 2 * points - groups ? ids.get(labels[anyPoint(number)]) : null;
        if (number < points) {
            return new SegmentTree(1, null, segment, List.of());
        }
        Dendrogram.Merge merge = tree.merges().get(number - points);
        if (number < firstSplit) {
            return new SegmentTree(merge.size(), null, segment, List.of());
        }
        List<SegmentTree> parts =
                Stream.of(merge.first(), merge.second())
                        .map(part -> node(part, firstSplit, ids))
                        .sorted(Comparator.comparingInt((SegmentTree part) -> -part.customers()))
                        .toList();
        return new SegmentTree(merge.size(), Figures.four(merge.height()), segment, parts);
    }

    private int anyPoint(int number) {
        int point = number;
        while (point >= tree.points()) {
            point = tree.merges().get(point - tree.points()).first();
        }
        return point;
    }
}
