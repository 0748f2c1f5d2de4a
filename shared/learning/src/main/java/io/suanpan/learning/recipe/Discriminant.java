package io.suanpan.learning.recipe;

import io.suanpan.learning.LabelledRows;

/**
 * Fisher's direction: within-class covariance⁻¹ · (mean of yes - mean of no), the covariance with
 * {@value #RIDGE} on its diagonal, so that inputs that say the same stay solvable.
 */
final class Discriminant {
    private static final double RIDGE = 1e-3;

    private Discriminant() {}

    static double[] of(StandardRows rows, LabelledRows labels) {
        int width = rows.width();
        double[][] means = new double[2][width];
        double[] counts = new double[2];
        for (int row = 0; row < rows.rowCount(); row++) {
            int label = labels.label(row) ? 1 : 0;
            counts[label]++;
            for (int j = 0; j < width; j++) {
                means[label][j] += rows.value(row, j);
            }
        }
        double[] distance = new double[width];
        for (int j = 0; j < width; j++) {
            means[0][j] /= counts[0];
            means[1][j] /= counts[1];
            distance[j] = means[1][j] - means[0][j];
        }
        double[][] within = rows.covariance();
        double share = counts[0] * counts[1] / rows.rowCount() / rows.rowCount();
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                within[i][j] -= share * distance[i] * distance[j];
            }
            within[i][i] += RIDGE;
        }
        return Matrices.solve(Matrices.cholesky(within), distance);
    }
}
