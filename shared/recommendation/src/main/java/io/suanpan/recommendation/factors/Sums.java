package io.suanpan.recommendation.factors;

/** Lines of small matrices, added up at double precision. */
final class Sums {
    private Sums() {}

    /** Adds as many numbers as the sum has. */
    static void add(float[] some, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += some[i];
        }
    }

    /** Sets as many numbers as the sum has, each times a weight. */
    static void scale(double[] sum, double weight, float[] out) {
        for (int i = 0; i < sum.length; i++) {
            out[i] = (float) (weight * sum[i]);
        }
    }
}
