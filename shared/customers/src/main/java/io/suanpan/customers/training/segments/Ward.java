package io.suanpan.customers.training.segments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ward's hierarchical clustering (J. Ward 1963): joins the two groups whose union raises the sum of
 * squared distances least. By the nearest-neighbour chain (F. Murtagh 1983; D. Müllner 2011), with
 * distances of joined groups by the formula of G. Lance and W. Williams (1967):
 *
 * <pre>d(k, i∪j)² = ((ni + nk)·d(k, i)² + (nj + nk)·d(k, j)² - nk·d(i, j)²) / (ni + nj + nk)</pre>
 *
 * Heights are the distances d, as SciPy's {@code ward} gives them. Of equally near groups the one
 * that precedes in the chain, else the one of the smallest number. O(n²) time, 4 n² bytes.
 */
public final class Ward {
    /** 400 MB of distances. */
    static final int MOST_POINTS = 10_000;

    private final int count;
    private final double[] distances;
    private final int[] sizes;

    /** A merge by the smallest point of each of the two groups. */
    private record Join(int first, int second, double squared) {}

    private Ward(Points points) {
        count = points.rows();
        distances = new double[count * (count - 1) / 2];
        sizes = new int[count];
        double[] raw = points.raw();
        for (int a = 0; a < count; a++) {
            sizes[a] = 1;
            for (int b = 0; b < a; b++) {
                distances[index(a, b)] = Distances.squared(raw, a, raw, b, points.width());
            }
        }
    }

    /**
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} for more than {@value
     *     #MOST_POINTS} points, which want a sample
     */
    public static Dendrogram tree(Points points) {
        Refusals.require(points.rows() >= 1, "points", points.rows(), "1 or more");
        if (points.rows() > MOST_POINTS) {
            throw Refusals.impossible(
                    "%d points are too many for a tree of all pairs".formatted(points.rows()),
                    "Give a sample of at most " + MOST_POINTS + ".");
        }
        return new Ward(points).joinAll();
    }

    private Dendrogram joinAll() {
        List<Join> joins = new ArrayList<>();
        int[] chain = new int[count + 1];
        int length = 0;
        while (joins.size() < count - 1) {
            if (length == 0) {
                chain[length++] = firstLeft();
            }
            int top = chain[length - 1];
            int before = length > 1 ? chain[length - 2] : -1;
            int nearest = nearest(top, before);
            if (nearest == before) {
                joins.add(join(Math.min(top, before), Math.max(top, before)));
                length -= 2;
            } else {
                chain[length++] = nearest;
            }
        }
        joins.sort(Comparator.comparingDouble(Join::squared));
        return numbered(joins);
    }

    private int firstLeft() {
        int first = 0;
        while (sizes[first] == 0) {
            first++;
        }
        return first;
    }

    private int nearest(int group, int preferred) {
        int nearest = preferred;
        double least =
                preferred < 0 ? Double.POSITIVE_INFINITY : distances[index(group, preferred)];
        for (int other = 0; other < count; other++) {
            if (other != group && sizes[other] > 0 && distances[index(group, other)] < least) {
                least = distances[index(group, other)];
                nearest = other;
            }
        }
        return nearest;
    }

    /** The second group is carried on under its number, the first is gone. */
    private Join join(int gone, int kept) {
        double between = distances[index(gone, kept)];
        for (int other = 0; other < count; other++) {
            if (sizes[other] > 0 && other != gone && other != kept) {
                double toGone = distances[index(gone, other)];
                double toKept = distances[index(kept, other)];
                long size = sizes[other];
                distances[index(kept, other)] =
                        ((sizes[gone] + size) * toGone
                                        + (sizes[kept] + size) * toKept
                                        - size * between)
                                / (sizes[gone] + sizes[kept] + size);
            }
        }
        sizes[kept] += sizes[gone];
        sizes[gone] = 0;
        return new Join(gone, kept, between);
    }

    /** Numbers the groups in the order of their heights. */
    private Dendrogram numbered(List<Join> joins) {
        int[] parent = new int[2 * count - 1];
        int[] size = new int[2 * count - 1];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            size[i] = i < count ? 1 : 0;
        }
        List<Dendrogram.Merge> merges = new ArrayList<>();
        for (Join join : joins) {
            int next = count + merges.size();
            int a = root(parent, join.first());
            int b = root(parent, join.second());
            parent[a] = next;
            parent[b] = next;
            size[next] = size[a] + size[b];
            // The formula may end below 0 by its rounding where points coincide.
            double height = Math.sqrt(Math.max(0, join.squared()));
            merges.add(new Dendrogram.Merge(Math.min(a, b), Math.max(a, b), height, size[next]));
        }
        return new Dendrogram(count, merges);
    }

    private static int root(int[] parent, int group) {
        int root = group;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private static int index(int a, int b) {
        int high = Math.max(a, b);
        return high * (high - 1) / 2 + Math.min(a, b);
    }
}
