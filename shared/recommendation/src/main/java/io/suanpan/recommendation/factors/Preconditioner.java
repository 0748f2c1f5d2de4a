package io.suanpan.recommendation.factors;

/**
 * The inverse of what the matrices of all rows have in common: {@code (w₀ YᵀY + λ)⁻¹}, with the
 * regularisation of a row of average length. Conjugate gradient that starts from its image needs a
 * step or two, and none more where no pair counts otherwise than an unobserved one.
 */
final class Preconditioner {
    private Preconditioner() {}

    /**
     * @param gramian w₀ YᵀY
     * @param rank of it; what it is padded with stays 0
     * @param lambda of a row with as many pairs as rows have on average
     */
    static SymmetricMatrix of(SymmetricMatrix gramian, int rank, float lambda) {
        double[][] matrix = new double[rank][rank];
        for (int f = 0; f < rank; f++) {
            Sums.add(gramian.row(f), matrix[f]);
            matrix[f][f] += lambda;
        }
        invert(matrix);
        SymmetricMatrix inverse = new SymmetricMatrix(gramian.stride());
        for (int f = 0; f < rank; f++) {
            Sums.scale(matrix[f], 1, inverse.row(f));
        }
        return inverse;
    }

    /** In place, by Gauss and Jordan; a positive definite matrix needs no search for pivots. */
    private static void invert(double[][] matrix) {
        for (int p = 0; p < matrix.length; p++) {
            double[] pivot = matrix[p];
            double scale = 1 / pivot[p];
            pivot[p] = 1;
            for (int g = 0; g < pivot.length; g++) {
                pivot[g] *= scale;
            }
            eliminate(matrix, p);
        }
    }

    private static void eliminate(double[][] matrix, int p) {
        double[] pivot = matrix[p];
        for (double[] row : matrix) {
            if (row != pivot) {
                double by = row[p];
                row[p] = 0;
                subtract(by, pivot, row);
            }
        }
    }

    private static void subtract(double by, double[] pivot, double[] row) {
        for (int g = 0; g < row.length; g++) {
            row[g] -= by * pivot[g];
        }
    }
}
