package io.suanpan.recommendation.factors;

/**
 * Blocks of coordinates one after the other, each solved exactly while the rest of the vector
 * stands still: one sweep of iALS++ (Rendle, Krichene, Zhang and Koren 2021). What the row says of
 * its observed pairs is kept and corrected after each block, so that a block costs only its own
 * coordinates.
 */
final class BlockRowSolver implements RowSolver {
    private final Observed observed;
    private final int width;
    private final int rank;
    private final double[] system;
    private float[] scores = new float[0];
    private final float[] dots = new float[Kernels.WIDTH];

    BlockRowSolver(Observed observed, int width) {
        this.observed = observed;
        Factors fixed = observed.equations().fixed();
        rank = fixed.rank();
        this.width = Math.min(width, rank);
        system = new double[this.width * (this.width + 1)];
    }

    @Override
    public void solve(int row, float[] x) {
        score(row, x);
        for (int first = 0; first < rank; first += width) {
            int size = Math.min(width, rank - first);
            form(row, x, first, size);
            Cholesky.solve(size, system);
            move(row, x, first, size);
        }
    }

    /** What the vector says of each observed pair. */
    private void score(int row, float[] x) {
        int most = Kernels.padded(observed.pairs(row));
        if (scores.length < most) {
            scores = new float[2 * most];
        }
        observed.start(row);
        for (int pair = 0; observed.advance(); pair += Kernels.WIDTH) {
            Kernels.dots(observed.vectors(), x, dots);
            System.arraycopy(dots, 0, scores, pair, Kernels.WIDTH);
        }
    }

    /** The second derivatives of the block, and what is left to solve in it. */
    private void form(int row, float[] x, int first, int size) {
        Equations equations = observed.equations();
        SymmetricMatrix gramian = equations.gramian();
        float lambda = equations.regularisation(observed.pairs(row));
        int right = size * size;
        for (int f = 0; f < size; f++) {
            double gradient = lambda * x[first + f];
            float[] line = gramian.row(first + f);
            for (int g = 0; g < rank; g++) {
                gradient += line[g] * x[g];
            }
            system[right + f] = -gradient;
            for (int g = 0; g <= f; g++) {
                system[f * size + g] = line[first + g];
            }
            system[f * size + f] += lambda;
        }
        observed.start(row);
        for (int pair = 0; observed.advance(); pair += Kernels.WIDTH) {
            for (int k = 0; k < Kernels.WIDTH; k++) {
                float[] y = observed.vectors()[k];
                float extra = observed.extra()[k];
                float misfit = observed.confidence()[k] - extra * scores[pair + k];
                for (int f = 0; f < size; f++) {
                    float yf = y[first + f];
                    system[right + f] += misfit * yf;
                    double weighed = extra * yf;
                    for (int g = 0; g <= f; g++) {
                        system[f * size + g] += weighed * y[first + g];
                    }
                }
            }
        }
    }

    private void move(int row, float[] x, int first, int size) {
        int right = size * size;
        for (int f = 0; f < size; f++) {
            x[first + f] += (float) system[right + f];
        }
        observed.start(row);
        for (int pair = 0; observed.advance(); pair += Kernels.WIDTH) {
            for (int k = 0; k < Kernels.WIDTH; k++) {
                float[] y = observed.vectors()[k];
                float moved = 0;
                for (int f = 0; f < size; f++) {
                    moved += (float) system[right + f] * y[first + f];
                }
                scores[pair + k] += moved;
            }
        }
    }
}
