package io.suanpan.recommendation.factors;

/** Solves a small symmetric positive definite system. O(size³ / 6). */
final class Cholesky {
    private Cholesky() {}

    /**
     * Solves in place.
     *
     * @param system the matrix by rows, of which the lower half is read and overwritten, then the
     *     right side, which becomes the solution: size · (size + 1) numbers
     */
    static void solve(int size, double[] system) {
        factor(size, system);
        substitute(size, system);
    }

    /** The lower half becomes the factor L of LLᵀ. */
    static void factor(int size, double[] system) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                double sum = system[i * size + j] - dot(system, i * size, j * size, j);
                system[i * size + j] = sum / system[j * size + j];
            }
            double left = system[i * size + i] - dot(system, i * size, i * size, i);
            system[i * size + i] = Math.sqrt(left);
        }
    }

    /** The right side becomes the solution, with the factor in the lower half. */
    static void substitute(int size, double[] system) {
        int right = size * size;
        for (int i = 0; i < size; i++) {
            double sum = system[right + i] - dot(system, i * size, right, i);
            system[right + i] = sum / system[i * size + i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double known = system[right + i] / system[i * size + i];
            system[right + i] = known;
            for (int j = 0; j < i; j++) {
                system[right + j] -= system[i * size + j] * known;
            }
        }
    }

    /** In four sums that do not wait for each other. */
    private static double dot(double[] array, int a, int b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += array[a + i] * array[b + i];
            s1 += array[a + i + 1] * array[b + i + 1];
            s2 += array[a + i + 2] * array[b + i + 2];
            s3 += array[a + i + 3] * array[b + i + 3];
        }
        for (; i < length; i++) {
            s0 += array[a + i] * array[b + i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
