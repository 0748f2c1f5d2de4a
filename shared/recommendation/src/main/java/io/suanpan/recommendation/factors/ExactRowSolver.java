package io.suanpan.recommendation.factors;

import java.util.Arrays;

/** Forms the matrix of a row and solves it by Cholesky. */
final class ExactRowSolver implements RowSolver {
    private final Observed observed;
    private final int rank;
    private final SymmetricMatrix matrix;
    private final float[] targets;
    private final double[] system;
    private final float[] by = new float[Kernels.WIDTH];

    ExactRowSolver(Observed observed) {
        this.observed = observed;
        Factors fixed = observed.equations().fixed();
        rank = fixed.rank();
        matrix = new SymmetricMatrix(fixed.stride());
        targets = new float[fixed.stride()];
        system = new double[rank * (rank + 1)];
    }

    @Override
    public void solve(int row, float[] x) {
        Arrays.fill(targets, 0);
        observed.start(row);
        while (observed.advance()) {
            Kernels.add(observed.vectors(), observed.confidence(), targets);
        }
        solve(row, targets, x);
    }

    /**
     * With another right side.
     *
     * @param x set to the solution; may be the right side
     */
    void solve(int row, float[] right, float[] x) {
        form(row);
        float lambda = observed.equations().regularisation(observed.pairs(row));
        for (int f = 0; f < rank; f++) {
            for (int g = 0; g <= f; g++) {
                system[f * rank + g] = matrix.row(f)[g];
            }
            system[f * rank + f] += lambda;
            system[rank * rank + f] = right[f];
        }
        Cholesky.solve(rank, system);
        for (int f = 0; f < rank; f++) {
            x[f] = (float) system[rank * rank + f];
        }
    }

    private void form(int row) {
        SymmetricMatrix gramian = observed.equations().gramian();
        for (int f = 0; f < rank; f++) {
            System.arraycopy(gramian.row(f), 0, matrix.row(f), 0, matrix.stride());
        }
        observed.start(row);
        while (observed.advance()) {
            for (int f = 0; f < rank && !observed.plain(); f++) {
                for (int k = 0; k < Kernels.WIDTH; k++) {
                    by[k] = observed.extra()[k] * observed.vectors()[k][f];
                }
                Kernels.add(observed.vectors(), by, matrix.row(f));
            }
        }
    }
}
