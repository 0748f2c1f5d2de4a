package io.suanpan.routing.learning;

/**
 * Least squares with weights and a ridge: minimises {@code Σ w (y − x·b)² + Σ ridge b²}. O(rows ·
 * columns² + columns³).
 */
final class Regression {
    private final int columns;
    private final double[] normal;
    private final double[] right;

    /**
     * @param ridge of each column; 0 for none
     */
    Regression(double[] ridge) {
        columns = ridge.length;
        normal = new double[columns * columns];
        right = new double[columns];
        for (int column = 0; column < columns; column++) {
            normal[column * columns + column] = ridge[column];
        }
    }

    void add(double[] x, double y, double weight) {
        for (int row = 0; row < columns; row++) {
            if (x[row] != 0) {
                right[row] += weight * x[row] * y;
                for (int column = 0; column < columns; column++) {
                    normal[row * columns + column] += weight * x[row] * x[column];
                }
            }
        }
    }

    /** By Cholesky's method; a column that no row has, or that others make up, gets 0. */
    double[] solve() {
        double[] lower = new double[columns * columns];
        for (int row = 0; row < columns; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = normal[row * columns + column];
                for (int k = 0; k < column; k++) {
                    sum -= lower[row * columns + k] * lower[column * columns + k];
                }
                double diagonal = lower[column * columns + column];
                if (row == column) {
                    double tiny = 1e-10 * normal[row * columns + row];
                    lower[row * columns + row] = sum > tiny ? Math.sqrt(sum) : 0;
                } else {
                    lower[row * columns + column] = diagonal == 0 ? 0 : sum / diagonal;
                }
            }
        }
        return substituted(lower);
    }

    private double[] substituted(double[] lower) {
        double[] solution = right.clone();
        for (int row = 0; row < columns; row++) {
            for (int k = 0; k < row; k++) {
                solution[row] -= lower[row * columns + k] * solution[k];
            }
            solution[row] = divided(solution[row], lower[row * columns + row]);
        }
        for (int row = columns - 1; row >= 0; row--) {
            for (int k = row + 1; k < columns; k++) {
                solution[row] -= lower[k * columns + row] * solution[k];
            }
            solution[row] = divided(solution[row], lower[row * columns + row]);
        }
        return solution;
    }

    private static double divided(double value, double by) {
        return by == 0 ? 0 : value / by;
    }
}
