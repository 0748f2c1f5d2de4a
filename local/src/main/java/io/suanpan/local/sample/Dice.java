package io.suanpan.local.sample;

/**
 * A stream of random draws: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", 2014) with {@link StrictMath}, so that every machine draws the same numbers. Each
 * concern, and within it each order or customer, has a stream of its own: a draw more in one place
 * moves nothing elsewhere. Not thread-safe.
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, String concern) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < concern.length(); i++) {
            hash = (hash ^ concern.charAt(i)) * 0x100000001b3L;
        }
        return new Dice(mix(mix(seed + GOLDEN) ^ hash));
    }

    /** A stream of its own for {@code key}; draws nothing from this one. */
    Dice branch(long key) {
        return new Dice(mix(state ^ mix(key * GOLDEN + 1)));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** In [0, 1). */
    double unit() {
        state += GOLDEN;
        return (mix(state) >>> 11) * UNIT;
    }

    double between(double least, double most) {
        return least + (most - least) * unit();
    }

    /** In 0 … bound − 1. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** In least … most, both included. */
    int from(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Mean 1. */
    double exponential() {
        return -StrictMath.log(1 - unit());
    }

    /** Mean 0, deviation 1 (Box–Muller). */
    double gaussian() {
        double radius = StrictMath.sqrt(2 * exponential());
        return radius * StrictMath.cos(2 * Math.PI * unit());
    }

    /** A factor whose logarithm is normal; its median is 1. */
    double factor(double deviation) {
        return StrictMath.exp(deviation * gaussian());
    }

    /** Scale 1 (Marsaglia and Tsang 2000). */
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - unit(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = gaussian();
            double cube = 1 + c * x;
            double v = cube * cube * cube;
            if (v > 0
                    && StrictMath.log(1 - unit()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    double beta(double a, double b) {
        double x = gamma(a);
        return x / (x + gamma(b));
    }

    /** By counting arrivals for small means, by rounding a normal draw above 60. */
    int poisson(double mean) {
        if (mean > 60) {
            return (int) Math.max(0, Math.rint(mean + StrictMath.sqrt(mean) * gaussian()));
        }
        double left = StrictMath.exp(-mean);
        int count = 0;
        for (double product = unit(); product > left; product *= unit()) {
            count++;
        }
        return count;
    }

    /**
     * An index drawn in proportion to weights given as running sums. O(log n).
     *
     * @param runningSums increasing over {@code size} entries, the last above 0
     */
    int pick(double[] runningSums, int size) {
        double target = unit() * runningSums[size - 1];
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runningSums[middle] > target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** One of the texts, all equally likely. */
    String oneOf(String... texts) {
        return texts[below(texts.length)];
    }
}
