package io.suanpan.learning.report;

/** Numbers that any language draws alike: Knuth's linear congruential generator, 53 high bits. */
final class Draws {
    private long state;

    Draws(long seed) {
        state = seed;
    }

    double next() {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (state >>> 11) / 0x1p53;
    }

    /** Probabilities, and outcomes that depend on them. */
    static final class Rows {
        final double[] probabilities;
        final boolean[] labels;

        Rows(int count, long seed) {
            Draws draws = new Draws(seed);
            probabilities = new double[count];
            labels = new boolean[count];
            for (int row = 0; row < count; row++) {
                double p = draws.next();
                probabilities[row] = p;
                labels[row] = draws.next() < p * p * 0.8 + 0.1;
            }
        }

        /** To one decimal, so that there are many ties. */
        double[] rounded() {
            double[] rounded = new double[probabilities.length];
            for (int row = 0; row < rounded.length; row++) {
                rounded[row] = Math.rint(probabilities[row] * 10) / 10;
            }
            return rounded;
        }

        Ranking ranking() {
            return Ranking.of(probabilities, labels);
        }
    }
}
