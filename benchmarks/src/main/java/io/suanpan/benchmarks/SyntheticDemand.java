package io.suanpan.benchmarks;

import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.many.AskedSeries;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Weekly units of a product that is made up, by the classes of Syntetos, Boylan and Croston (2005):
 * of twenty products six are smooth, three erratic, seven intermittent, three lumpy, and one is not
 * sold any more. Levels differ by two orders of magnitude; half of the products have a season and a
 * trend. The same seed and number give the same product. Its values are made when they are asked
 * for.
 *
 * @param number of the product, from 0
 * @param weeks of history, at least 1
 * @param horizon weeks to forecast
 */
record SyntheticDemand(long seed, int number, int weeks, int horizon) implements AskedSeries {
    private static final int WEEKS_OF_A_YEAR = 52;
    private static final int MIXTURE = 20;

    /** Seeds of neighbours are so far apart that their streams have nothing in common. */
    private static final long APART = 0x9E3779B97F4A7C15L;

    /**
     * @param until share of the mixture up to this class
     * @param chance of any sale in a week, at least and at most
     * @param spread of the logarithm of what is sold then
     */
    private enum Kind {
        SMOOTH(6, 1, 1, 0.25),
        ERRATIC(9, 0.9, 1, 0.9),
        INTERMITTENT(16, 0.1, 0.6, 0.4),
        LUMPY(19, 0.05, 0.4, 1.1),
        GONE(20, 0.3, 1, 0.5);

        private final int until;
        private final double leastChance;
        private final double mostChance;
        private final double spread;

        Kind(int until, double leastChance, double mostChance, double spread) {
            this.until = until;
            this.leastChance = leastChance;
            this.mostChance = mostChance;
            this.spread = spread;
        }

        static Kind of(int number) {
            int place = number % MIXTURE;
            return Stream.of(values()).filter(it -> place < it.until).findFirst().orElse(GONE);
        }
    }

    @Override
    public String id() {
        return "P%07d".formatted(number);
    }

    @Override
    public Series history() {
        SplittableRandom random = new SplittableRandom(seed + number * APART);
        Kind kind = Kind.of(number);
        double chance = random.nextDouble(kind.leastChance, Math.nextUp(kind.mostChance));
        double level = 2 * StrictMath.exp(random.nextDouble() * StrictMath.log(100));
        double swing = number % 2 == 0 ? 0.5 * random.nextDouble() : 0;
        double growth = number % 2 == 0 ? random.nextDouble(-0.5, 1) : 0;
        double shift = random.nextDouble() * 2 * Math.PI;
        int end = kind == Kind.GONE ? weeks - random.nextInt(weeks) : weeks;
        double[] units = new double[weeks];
        for (int t = 0; t < end; t++) {
            double season = 1 + swing * StrictMath.sin(2 * Math.PI * t / WEEKS_OF_A_YEAR + shift);
            double expected = level * season * (1 + growth * t / weeks);
            units[t] = random.nextDouble() < chance ? sold(expected, kind.spread, random) : 0;
        }
        return Series.of(id(), 1, units);
    }

    /** Whole, at least 1, log-normal around what is expected. */
    private static double sold(double expected, double spread, RandomGenerator random) {
        double factor = StrictMath.exp(spread * random.nextGaussian() - spread * spread / 2);
        return Math.max(1, Math.rint(expected * factor));
    }
}
