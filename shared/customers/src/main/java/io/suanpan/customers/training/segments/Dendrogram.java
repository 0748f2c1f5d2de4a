package io.suanpan.customers.training.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which groups were joined at which height, from single points to all in one. Groups are numbered
 * as SciPy does: the points 0 to n - 1, then n + i for the i-th merge. Immutable.
 */
public final class Dendrogram {
    private final int points;
    private final List<Merge> merges;

    /**
     * Two groups become one.
     *
     * @param first the smaller number of the two
     * @param height ascending over the merges
     * @param size points in the joined group
     */
    public record Merge(int first, int second, double height, int size) {}

    /**
     * @param merges one fewer than the points, by ascending height
     */
    public Dendrogram(int points, List<Merge> merges) {
        Refusals.require(
                merges.size() == Math.max(0, points - 1),
                "merges",
                merges.size(),
                "one fewer than the points, which are " + points);
        this.points = points;
        this.merges = List.copyOf(merges);
    }

    public int points() {
        return points;
    }

    public List<Merge> merges() {
        return merges;
    }

    /**
     * The groups before the last k - 1 merges.
     *
     * @param k 1 to the number of points
     * @return the group of each point, 0 to k - 1, numbered in the order of their first points
     */
    public int[] cut(int k) {
        Refusals.require(k >= 1 && k <= points, "k", k, "1 to " + points);
        int[] parent = new int[2 * points - 1];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < points - k; i++) {
            parent[merges.get(i).first()] = points + i;
            parent[merges.get(i).second()] = points + i;
        }
        int[] number = new int[parent.length];
        Arrays.fill(number, -1);
        int[] labels = new int[points];
        int found = 0;
        for (int point = 0; point < points; point++) {
            int root = point;
            while (parent[root] != root) {
                root = parent[root];
            }
            if (number[root] < 0) {
                number[root] = found++;
            }
            labels[point] = number[root];
        }
        return labels;
    }

    /**
     * The last merges as text, the whole on top, each line with the height at which the group falls
     * apart and its points. At most {@code groups} leaves.
     */
    public String text(int groups) {
        List<String> lines = new ArrayList<>();
        int leaves = Math.min(groups, points);
        draw(lines, 2 * points - 2, 2 * points - leaves, "", "");
        return String.join("\n", lines) + "\n";
    }

    private void draw(List<String> lines, int group, int firstSplit, String here, String below) {
        if (group < points) {
            lines.add(here + "1 point");
            return;
        }
        Merge merge = merges.get(group - points);
        String size = merge.size() + " points";
        if (group < firstSplit) {
            lines.add(here + size);
            return;
        }
        lines.add("%s%s, apart at %.4g".formatted(here, size, merge.height()));
        draw(lines, merge.second(), firstSplit, below + "├─ ", below + "│  ");
        draw(lines, merge.first(), firstSplit, below + "└─ ", below + "   ");
    }
}
