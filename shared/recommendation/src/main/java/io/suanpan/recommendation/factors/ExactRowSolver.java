package io.suanpan.recommendation.factors;

import java.util.Arrays;

/** Forms the matrix of a row and solves it by Cholesky. */
final class ExactRowSolver implements RowSolver {
    private final Observed observed;
    private final int rank;
    private final SymmetricMatrix matrix;
    private final float[] targets;
    private final double[] system;
    private final float[][] eight = new float[Kernels.WIDTH][];
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
        observed.addTargets(targets);
        solve(targets, x);
    }

    /**
     * With another right side.
     *
     * @param x set to the solution; may be the right side
     */
    void solve(int row, float[] right, float[] x) {
        observed.start(row);
        solve(right, x);
    }

    private void solve(float[] right, float[] x) {
        form();
        float lambda = observed.equations().regularisation(observed.pairs());
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

    private void form() {
        SymmetricMatrix gramian = observed.equations().gramian();
        for (int f = 0; f < rank; f++) {
            System.arraycopy(gramian.row(f), 0, matrix.row(f), 0, matrix.stride());
        }
        if (!observed.plain()) {
            addExtras();
        }
    }

    /** Some pairs after the other, so that they are near for each line. */
    private void addExtras() {
        for (int first = 0; first < observed.padded(); first += Kernels.WIDTH) {
            System.arraycopy(observed.vectors(), first, eight, 0, Kernels.WIDTH);
            for (int f = 0; f < rank; f++) {
                for (int k = 0; k < Kernels.WIDTH; k++) {
                    by[k] = observed.extra()[first + k] * eight[k][f];
                }
                Kernels.add(eight, by, Kernels.WIDTH, matrix.row(f));
            }
        }
    }
}
