package io.suanpan.customers.training.segments;

import io.suanpan.core.FeatureDoc;
import io.suanpan.customers.segments.SegmentModel;
import io.suanpan.customers.segments.SegmentSpace;
import io.suanpan.store.training.TrainingProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The steps of dividing customers one by one, so that each can be timed. */
public final class SegmentsBenchmark {
    /** Of the synthetic customers' distance from the one they are made after, in deviations. */
    private static final double JITTER = 0.1;

    private final Buyers buyers;
    private final SegmentSpace space;
    private final Points points;
    private final long seed;
    private final CountSearch search;
    private final KMeansSegmenter chooser;

    public SegmentsBenchmark(Buyers buyers, SegmentSettings settings) {
        this.buyers = buyers;
        this.space = Spaces.of(buyers);
        this.points = Spaces.points(space, buyers);
        this.seed = settings.seed();
        this.search = new CountSearch(points, settings.counts(), seed);
        this.chooser =
                new KMeansSegmenter(settings.leastK(), settings.mostK(), settings.counts(), 1);
    }

    public int customers() {
        return buyers.rows();
    }

    public CountSearch.Division divide(int k) {
        return search.divide(k);
    }

    public SegmentCount choose(List<CountSearch.Division> divisions) {
        return chooser.choose(
                search, divisions.stream().map(CountSearch.Division::figures).toList());
    }

    /** Names and describes the chosen division. */
    public SegmentModel describe(List<CountSearch.Division> divisions, SegmentCount count) {
        return describe(chooser.partition(divisions, count), chooser.name());
    }

    /** A division by any method. */
    public Partition divide(Segmenter method) {
        return method.divide(points, seed, TrainingProgress.NONE);
    }

    public SegmentModel describe(Partition partition, String method) {
        return SegmentDescription.describe(
                        buyers, space, partition, method, PreviousSegments.NONE, seed)
                .model();
    }

    /**
     * So many customers, each made after one of these drawn at random: a smoothed bootstrap with
     * normal noise of a tenth of a deviation on each logarithm, days and orders rounded to whole
     * ones. They have the three dividing features alone.
     */
    public static Buyers synthetic(Buyers real, int customers, long seed) {
        SegmentSpace space = Spaces.of(real);
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[customers * Buyers.DIVIDING];
        List<String> ids = new ArrayList<>(customers);
        for (int row = 0; row < customers; row++) {
            int after = random.nextInt(real.rows());
            for (int column = 0; column < Buyers.DIVIDING; column++) {
                double near =
                        space.coordinate(column, real.value(after, column))
                                + JITTER * random.nextGaussian();
                double value = Math.max(0, space.value(column, near));
                values[row * Buyers.DIVIDING + column] = rounded(column, value);
            }
            ids.add("c" + row);
        }
        List<FeatureDoc> features = real.features().subList(0, Buyers.DIVIDING);
        return new Buyers(real.asOf(), real.currency(), ids, features, values);
    }

    private static double rounded(int column, double value) {
        return switch (column) {
            case Buyers.MONEY -> value;
            case Buyers.ORDERS -> Math.max(1, Math.rint(value));
            default -> Math.rint(value);
        };
    }
}
