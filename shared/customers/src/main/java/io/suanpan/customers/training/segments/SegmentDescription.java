package io.suanpan.customers.training.segments;

import io.suanpan.customers.segments.Assignment;
import io.suanpan.customers.segments.AssignmentStore;
import io.suanpan.customers.segments.RfmCuts;
import io.suanpan.customers.segments.RfmTier;
import io.suanpan.customers.segments.SegmentModel;
import io.suanpan.customers.segments.SegmentProfile;
import io.suanpan.customers.segments.SegmentSpace;
import io.suanpan.customers.segments.SegmentTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a division into segments with ids, names, marks, rules and moves. Groups are taken from the
 * largest to the smallest; equally large ones by their centres.
 */
public final class SegmentDescription {
    private final Buyers buyers;
    private final SegmentSpace space;
    private final Points points;
    private final Partition partition;
    private final List<Integer> order;
    private final int[] labels;
    private final int groups;
    private final PreviousSegments previous;
    private final SegmentIdentity identity;
    private final RfmCuts cuts;
    private final double[] money;
    private final List<List<Double>> centres;

    private SegmentDescription(
            Buyers buyers, SegmentSpace space, Partition partition, PreviousSegments previous) {
        this.buyers = buyers;
        this.space = space;
        this.points = Spaces.points(space, buyers);
        this.partition = partition;
        this.groups = partition.groups();
        this.order = order(points, partition);
        this.labels = relabelled();
        this.centres = centres(points, labels, groups);
        this.previous = previous;
        this.identity = new SegmentIdentity(previous, buyers.ids(), labels, groups);
        this.money = buyers.column(Buyers.MONEY);
        this.cuts = RfmCuts.of(buyers.column(Buyers.RECENCY), buyers.column(Buyers.ORDERS), money);
    }

    /**
     * Describes a division of these customers.
     *
     * @param seed of the sample on the map
     */
    public static SegmentRun describe(
            Buyers buyers,
            SegmentSpace space,
            Partition partition,
            String method,
            PreviousSegments previous,
            long seed) {
        return new SegmentDescription(buyers, space, partition, previous).run(method, seed);
    }

    private SegmentRun run(String method, long seed) {
        List<SegmentProfile> profiles = profiles();
        var model =
                new SegmentModel(
                        buyers.asOf(),
                        method,
                        buyers.currency(),
                        buyers.rows(),
                        AssignmentStore.shards(buyers.rows()),
                        space,
                        centres,
                        cuts,
                        profiles,
                        identity.flows(),
                        previous.described(),
                        new MapDrawing(points, space.features())
                                .draw(centres, labels, identity.ids(), seed),
                        tree(),
                        identity.lastId());
        List<Assignment> assignments =
                IntStream.range(0, buyers.rows()).mapToObj(this::assignment).toList();
        return new SegmentRun(model, assignments);
    }

    private @Nullable SegmentTree tree() {
        CutTree tree = partition.tree();
        List<String> ids = identity.ids();
        return tree == null
                ? null
                : tree.top(
                        IntStream.range(0, groups)
                                .mapToObj(group -> ids.get(order.indexOf(group)))
                                .toList());
    }

    private Assignment assignment(int row) {
        return new Assignment(
                buyers.ids().get(row),
                labels[row],
                (int) buyers.value(row, Buyers.RECENCY),
                (int) buyers.value(row, Buyers.ORDERS),
                money[row]);
    }

    private List<SegmentProfile> profiles() {
        List<String> names = new SegmentNames(space.features()).name(sources());
        RuleBins bins = new RuleBins(buyers);
        double revenue = ascendingSum(money);
        List<SegmentProfile> profiles = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int customers = size(group);
            profiles.add(
                    new SegmentProfile(
                            identity.ids().get(group),
                            names.get(group),
                            customers,
                            Figures.four((double) customers / buyers.rows()),
                            Figures.four(revenueShare(group, revenue)),
                            EffectSizes.of(buyers, labels, group),
                            RuleTree.rule(bins, buyers.features(), labels, group),
                            tiers(group),
                            identity.moves(group)));
        }
        return profiles;
    }

    private double revenueShare(int group, double revenue) {
        return revenue == 0 ? 0 : ascendingSum(column(group, Buyers.MONEY)) / revenue;
    }

    private List<SegmentNames.Source> sources() {
        List<SegmentNames.Source> sources = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            List<Double> medians = new ArrayList<>();
            for (int column = 0; column < space.width(); column++) {
                double[] values = column(group, column);
                Arrays.sort(values);
                medians.add(EffectSizes.median(values));
            }
            sources.add(
                    new SegmentNames.Source(
                            identity.ids().get(group), centres.get(group), medians));
        }
        return sources;
    }

    private Map<String, Integer> tiers(int group) {
        Map<String, Integer> tiers = new TreeMap<>();
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] == group) {
                var scores =
                        cuts.score(
                                buyers.value(row, Buyers.RECENCY),
                                buyers.value(row, Buyers.ORDERS),
                                money[row]);
                tiers.merge(RfmTier.of(scores).title(), 1, Integer::sum);
            }
        }
        return tiers;
    }

    private int size(int group) {
        return (int) Arrays.stream(labels).filter(label -> label == group).count();
    }

    private double[] column(int group, int column) {
        return IntStream.range(0, labels.length)
                .filter(row -> labels[row] == group)
                .mapToDouble(row -> buyers.value(row, column))
                .toArray();
    }

    /** The same whatever the order of the values. */
    private static double ascendingSum(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double value : sorted) {
            sum += value;
        }
        return sum;
    }

    /** The groups of the partition, the largest first. */
    private static List<Integer> order(Points points, Partition partition) {
        int groups = partition.groups();
        List<List<Double>> centres = centres(points, partition.labels(), groups);
        int[] sizes = new int[groups];
        for (int label : partition.labels()) {
            sizes[label]++;
        }
        return IntStream.range(0, groups)
                .boxed()
                .sorted(
                        Comparator.comparingInt((Integer group) -> -sizes[group])
                                .thenComparing(group -> centres.get(group).toString()))
                .toList();
    }

    private int[] relabelled() {
        int[] relabelled = new int[points.rows()];
        for (int row = 0; row < relabelled.length; row++) {
            relabelled[row] = order.indexOf(partition.label(row));
        }
        return relabelled;
    }

    private static List<List<Double>> centres(Points points, int[] labels, int groups) {
        double[] sums = new double[groups * points.width()];
        int[] sizes = new int[groups];
        for (int row : points.order()) {
            sizes[labels[row]]++;
            for (int column = 0; column < points.width(); column++) {
                sums[labels[row] * points.width() + column] += points.value(row, column);
            }
        }
        List<List<Double>> centres = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            List<Double> centre = new ArrayList<>();
            for (int column = 0; column < points.width(); column++) {
                centre.add(sums[group * points.width() + column] / Math.max(1, sizes[group]));
            }
            centres.add(centre);
        }
        return centres;
    }
}
