package io.suanpan.recommendation.statistics;

/** The standard normal distribution. */
public final class Normal {
    private static final double FARTHEST = 38;
    private static final int HALVINGS = 100;

    private Normal() {}

    /** The chance of at least {@code z}. */
    public static double above(double z) {
        double tail = Gamma.upper(0.5, z * z / 2) / 2;
        return z >= 0 ? tail : 1 - tail;
    }

    /**
     * Which value is exceeded with this chance; by halving, to the last digit but one.
     *
     * @param chance above 0 and below 1
     */
    public static double exceededWith(double chance) {
        if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException("A chance above 0 and below 1, not " + chance + ".");
        }
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (above(middle) > chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
