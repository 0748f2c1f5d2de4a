package io.suanpan.recommendation.factors;

/**
 * The inverse of what the matrices of all rows have in common: {@code (w₀ YᵀY + λ)⁻¹}, with the
 * regularisation of a row of average length. Conjugate gradient that starts from its image needs a
 * step or two, and none more where no pair counts otherwise than an unobserved one.
 */
final class Preconditioner {
    private Preconditioner() {}

    static SymmetricMatrix of(Equations equations, double pairs) {
        int rank = equations.fixed().rank();
        SymmetricMatrix gramian = equations.gramian();
        double lambda = equations.regularisation(pairs);
        double[] factor = new double[rank * (rank + 1)];
        for (int f = 0; f < rank; f++) {
            for (int g = 0; g < rank; g++) {
                factor[f * rank + g] = gramian.row(f)[g];
            }
            factor[f * rank + f] += lambda;
        }
        Cholesky.factor(rank, factor);
        SymmetricMatrix inverse = new SymmetricMatrix(gramian.stride());
        for (int f = 0; f < rank; f++) {
            for (int g = 0; g < rank; g++) {
                factor[rank * rank + g] = f == g ? 1 : 0;
            }
            Cholesky.substitute(rank, factor);
            for (int g = 0; g < rank; g++) {
                inverse.row(f)[g] = (float) factor[rank * rank + g];
            }
        }
        return inverse;
    }
}
