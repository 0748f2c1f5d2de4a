package io.suanpan.recommendation.linear;

/**
 * The loop in which dense algebra spends its time. All arrays share one index, so that the compiler
 * turns it into vectors; with eight rows at a time the sum is loaded and stored once for eight
 * products.
 */
final class EightRows {
    private EightRows() {}

    /** to += Σ of eight factor · row, from column low to below high. */
    static void add(float[] to, float[] factors, float[][] rows, int from, int low, int high) {
        float f0 = factors[from];
        float f1 = factors[from + 1];
        float f2 = factors[from + 2];
        float f3 = factors[from + 3];
        float f4 = factors[from + 4];
        float f5 = factors[from + 5];
        float f6 = factors[from + 6];
        float f7 = factors[from + 7];
        float[] r0 = rows[from];
        float[] r1 = rows[from + 1];
        float[] r2 = rows[from + 2];
        float[] r3 = rows[from + 3];
        float[] r4 = rows[from + 4];
        float[] r5 = rows[from + 5];
        float[] r6 = rows[from + 6];
        float[] r7 = rows[from + 7];
        for (int j = low; j < high; j++) {
            float sum = Math.fma(f0, r0[j], to[j]);
            sum = Math.fma(f1, r1[j], sum);
            sum = Math.fma(f2, r2[j], sum);
            sum = Math.fma(f3, r3[j], sum);
            sum = Math.fma(f4, r4[j], sum);
            sum = Math.fma(f5, r5[j], sum);
            sum = Math.fma(f6, r6[j], sum);
            to[j] = Math.fma(f7, r7[j], sum);
        }
    }
}
