package io.suanpan.recommendation.factors;

/**
 * The inverse of what the matrices of all rows have in common: {@code (w₀ YᵀY + λ)⁻¹}, with the
 * regularisation of a row of average length. Conjugate gradient that starts from its image needs a
 * step or two, and none more where no pair counts otherwise than an unobserved one.
 */
final class Preconditioner {
    private Preconditioner() {}

    /**
     * @param pairs observed in a row on average
     */
    static SymmetricMatrix of(Equations equations, double pairs) {
        int rank = equations.fixed().rank();
        SymmetricMatrix gramian = equations.gramian();
        double[][] matrix = new double[rank][rank];
        double lambda = equations.regularisation(pairs);
        for (int f = 0; f < rank; f++) {
            copy(gramian.row(f), matrix[f]);
            matrix[f][f] += lambda;
        }
        invert(matrix);
        SymmetricMatrix inverse = new SymmetricMatrix(gramian.stride());
        for (int f = 0; f < rank; f++) {
            copy(matrix[f], inverse.row(f));
        }
        return inverse;
    }

    private static void copy(float[] from, double[] to) {
        for (int g = 0; g < to.length; g++) {
            to[g] = from[g];
        }
    }

    private static void copy(double[] from, float[] to) {
        for (int g = 0; g < from.length; g++) {
            to[g] = (float) from[g];
        }
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
            for (double[] row : matrix) {
                if (row != pivot) {
                    double by = row[p];
                    row[p] = 0;
                    for (int g = 0; g < row.length; g++) {
                        row[g] -= by * pivot[g];
                    }
                }
            }
        }
    }
}
