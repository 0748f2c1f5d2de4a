package io.suanpan.benchmarks;

import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Purchases that are made up: items are divided among tastes and sell by Zipf's law, the n-th item
 * 1/n as often as the first. A customer has two tastes and follows them in eight of ten purchases,
 * the first twice as often as the second; the others follow what sells. The number of purchases of
 * a customer is even chance. The same seed gives the same log.
 *
 * @param tastes at most as many as items
 */
record SyntheticTastes(int interactions, int customers, int items, int tastes, long seed) {
    private static final double OWN_TASTE = 0.8;
    private static final double FIRST_TASTE = 2.0 / 3;
    private static final int YEAR_SECONDS = 365 * 86_400;

    InteractionLog log() {
        SplittableRandom random = new SplittableRandom(seed);
        int[] first = random.ints(customers, 0, tastes).toArray();
        int[] second = random.ints(customers, 0, tastes).toArray();
        double[] sales = cumulative(0, 1);
        double[][] ofTaste = new double[tastes][];
        Arrays.setAll(ofTaste, taste -> cumulative(taste, tastes));
        InteractionLog.Builder log = InteractionLog.builder();
        for (int n = 0; n < interactions; n++) {
            int customer = random.nextInt(customers);
            int taste = random.nextDouble() < FIRST_TASTE ? first[customer] : second[customer];
            int item =
                    random.nextDouble() < OWN_TASTE
                            ? taste + tastes * drawn(ofTaste[taste], random)
                            : drawn(sales, random);
            String user = "C%07d".formatted(customer);
            int when = random.nextInt(YEAR_SECONDS);
            log.add(user, "P%06d".formatted(item), when, EventKind.PURCHASE, 1);
        }
        return log.build();
    }

    /** Running sums of 1/n over the items first, first + step, … */
    private double[] cumulative(int first, int step) {
        double[] sums = new double[(items - first + step - 1) / step];
        double sum = 0;
        for (int at = 0; at < sums.length; at++) {
            sum += 1.0 / (first + at * step + 1);
            sums[at] = sum;
        }
        return sums;
    }

    private static int drawn(double[] sums, SplittableRandom random) {
        int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at + 1, sums.length - 1);
    }
}
