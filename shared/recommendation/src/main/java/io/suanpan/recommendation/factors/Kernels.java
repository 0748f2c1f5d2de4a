package io.suanpan.recommendation.factors;

/**
 * The two loops in which all the time goes, over eight vectors at once: eight sums that do not wait
 * for each other, and one pass over what is added to instead of eight. Each vector is an array of
 * its own, read at the index of the loop alone: only then does the compiler see that nothing
 * overlaps, and uses vector instructions. The order of all operations is fixed and fused
 * multiply-add is exact to the bit, so that every machine gets the same numbers.
 */
final class Kernels {
    /** Vectors that a kernel takes at once. */
    static final int WIDTH = 8;

    private Kernels() {}

    /** The least multiple of {@link #WIDTH} that holds so many. */
    static int padded(int length) {
        return (length + WIDTH - 1) / WIDTH * WIDTH;
    }

    /**
     * Inner products of eight rows with a vector, as long as it is; sets as many of {@code out}.
     *
     * @param first of the rows, and of what is set
     */
    static void dots(float[][] rows, int first, float[] vector, float[] out) {
        float[] r0 = rows[first];
        float[] r1 = rows[first + 1];
        float[] r2 = rows[first + 2];
        float[] r3 = rows[first + 3];
        float[] r4 = rows[first + 4];
        float[] r5 = rows[first + 5];
        float[] r6 = rows[first + 6];
        float[] r7 = rows[first + 7];
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        for (int i = 0; i < vector.length; i++) {
            float v = vector[i];
            s0 = Math.fma(r0[i], v, s0);
            s1 = Math.fma(r1[i], v, s1);
            s2 = Math.fma(r2[i], v, s2);
            s3 = Math.fma(r3[i], v, s3);
            s4 = Math.fma(r4[i], v, s4);
            s5 = Math.fma(r5[i], v, s5);
            s6 = Math.fma(r6[i], v, s6);
            s7 = Math.fma(r7[i], v, s7);
        }
        out[first] = s0;
        out[first + 1] = s1;
        out[first + 2] = s2;
        out[first + 3] = s3;
        out[first + 4] = s4;
        out[first + 5] = s5;
        out[first + 6] = s6;
        out[first + 7] = s7;
    }

    /**
     * Adds rows to a vector, each times its factor.
     *
     * @param some of the rows, a multiple of eight
     */
    static void add(float[][] rows, float[] by, int some, float[] out) {
        for (int first = 0; first < some; first += WIDTH) {
            addEight(rows, first, by, false, out, out);
        }
    }

    /**
     * Takes the image of a vector under {@code Σ by · row rowᵀ} from another.
     *
     * @param some of the rows, a multiple of eight
     */
    static void subtractImage(float[][] rows, float[] by, int some, float[] vector, float[] out) {
        for (int first = 0; first < some; first += WIDTH) {
            addEight(rows, first, by, true, vector, out);
        }
    }

    /**
     * Adds eight rows to a vector, each times its factor, or takes them from it times that and
     * their inner product with another. It is too long for the compiler to copy it into every loop
     * that calls it, and that is meant: it would be compiled ten times, and take longer than a
     * small training.
     *
     * @param first of the rows and their factors
     * @param images whether it is {@code out −= by · (row · vector) · row}
     */
    private static void addEight(
            float[][] rows, int first, float[] by, boolean images, float[] vector, float[] out) {
        float[] r0 = rows[first];
        float[] r1 = rows[first + 1];
        float[] r2 = rows[first + 2];
        float[] r3 = rows[first + 3];
        float[] r4 = rows[first + 4];
        float[] r5 = rows[first + 5];
        float[] r6 = rows[first + 6];
        float[] r7 = rows[first + 7];
        float b0 = by[first];
        float b1 = by[first + 1];
        float b2 = by[first + 2];
        float b3 = by[first + 3];
        float b4 = by[first + 4];
        float b5 = by[first + 5];
        float b6 = by[first + 6];
        float b7 = by[first + 7];
        if (images) {
            float s0 = 0;
            float s1 = 0;
            float s2 = 0;
            float s3 = 0;
            float s4 = 0;
            float s5 = 0;
            float s6 = 0;
            float s7 = 0;
            for (int i = 0; i < vector.length; i++) {
                float v = vector[i];
                s0 = Math.fma(r0[i], v, s0);
                s1 = Math.fma(r1[i], v, s1);
                s2 = Math.fma(r2[i], v, s2);
                s3 = Math.fma(r3[i], v, s3);
                s4 = Math.fma(r4[i], v, s4);
                s5 = Math.fma(r5[i], v, s5);
                s6 = Math.fma(r6[i], v, s6);
                s7 = Math.fma(r7[i], v, s7);
            }
            b0 *= -s0;
            b1 *= -s1;
            b2 *= -s2;
            b3 *= -s3;
            b4 *= -s4;
            b5 *= -s5;
            b6 *= -s6;
            b7 *= -s7;
        }
        for (int i = 0; i < out.length; i++) {
            float sum = Math.fma(b1, r1[i], Math.fma(b0, r0[i], out[i]));
            sum = Math.fma(b3, r3[i], Math.fma(b2, r2[i], sum));
            sum = Math.fma(b5, r5[i], Math.fma(b4, r4[i], sum));
            out[i] = Math.fma(b7, r7[i], Math.fma(b6, r6[i], sum));
        }
    }
}
