package io.suanpan.learning.recipe;

import java.util.Arrays;
import java.util.Comparator;

/** Eigenvectors of the correlations by cyclic Jacobi rotations (Golub and Van Loan, 8.5). */
final class PrincipalComponents {
    private static final int SWEEPS = 60;
    private static final double NEGLIGIBLE = 1e-24;

    private PrincipalComponents() {}

    /** Row k is the direction of the k-th greatest variance, its largest entry positive. */
    static double[][] of(StandardRows rows, int count) {
        double[][] matrix = rows.covariance();
        double[][] vectors = eigenvectors(matrix);
        Integer[] order = byFallingDiagonal(matrix);
        double[][] directions = new double[count][matrix.length];
        for (int k = 0; k < count; k++) {
            for (int j = 0; j < matrix.length; j++) {
                directions[k][j] = vectors[j][order[k]];
            }
            orient(directions[k]);
        }
        return directions;
    }

    static Integer[] byFallingDiagonal(double[][] matrix) {
        Integer[] order = new Integer[matrix.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -matrix[i][i]));
        return order;
    }

    private static void orient(double[] direction) {
        int largest = 0;
        for (int j = 1; j < direction.length; j++) {
            largest = Math.abs(direction[j]) > Math.abs(direction[largest]) ? j : largest;
        }
        double sign = direction[largest] < 0 ? -1 : 1;
        for (int j = 0; j < direction.length; j++) {
            direction[j] *= sign;
        }
    }

    /** Columns are eigenvectors; the matrix is left with the eigenvalues on its diagonal. */
    static double[][] eigenvectors(double[][] matrix) {
        int size = matrix.length;
        double[][] vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && offDiagonal(matrix) > NEGLIGIBLE; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(matrix, vectors, p, q);
                }
            }
        }
        return vectors;
    }

    private static double offDiagonal(double[][] matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = i + 1; j < matrix.length; j++) {
                sum += matrix[i][j] * matrix[i][j];
            }
        }
        return sum;
    }

    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int i = 0; i < a.length; i++) {
            double ip = a[i][p];
            double iq = a[i][q];
            a[i][p] = c * ip - s * iq;
            a[i][q] = s * ip + c * iq;
        }
        for (int i = 0; i < a.length; i++) {
            double pi = a[p][i];
            double qi = a[q][i];
            a[p][i] = c * pi - s * qi;
            a[q][i] = s * pi + c * qi;
            double vp = vectors[i][p];
            double vq = vectors[i][q];
            vectors[i][p] = c * vp - s * vq;
            vectors[i][q] = s * vp + c * vq;
        }
    }
}
