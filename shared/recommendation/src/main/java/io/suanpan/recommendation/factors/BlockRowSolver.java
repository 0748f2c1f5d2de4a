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

    BlockRowSolver(Observed observed, int width) {
        this.observed = observed;
        Factors fixed = observed.equations().fixed();
        rank = fixed.rank();
        this.width = Math.min(width, rank);
        system = new double[this.width * (this.width + 1)];
    }

    @Override
    public void solve(int row, float[] x) {
        observed.start(row);
        score(x);
        for (int first = 0; first < rank; first += width) {
            int size = Math.min(width, rank - first);
            form(x, first, size);
            Cholesky.solve(size, system);
            move(x, first, size);
        }
    }

    /** What the vector says of each observed pair. */
    private void score(float[] x) {
        int most = observed.padded();
        if (scores.length < most) {
            scores = new float[2 * most];
        }
        for (int pair = 0; pair < most; pair += Kernels.WIDTH) {
            Kernels.dots(observed.vectors(), pair, x, scores);
        }
    }

    /** The second derivatives of the block, and what is left to solve in it. */
    private void form(float[] x, int first, int size) {
        Equations equations = observed.equations();
        SymmetricMatrix gramian = equations.gramian();
        float lambda = equations.regularisation(observed.pairs());
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
        for (int pair = 0; pair < observed.pairs(); pair++) {
            float[] y = observed.vectors()[pair];
            float extra = observed.extra()[pair];
            float misfit = observed.confidence()[pair] - extra * scores[pair];
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

    private void move(float[] x, int first, int size) {
        int right = size * size;
        for (int f = 0; f < size; f++) {
            x[first + f] += (float) system[right + f];
        }
        for (int pair = 0; pair < observed.pairs(); pair++) {
            float[] y = observed.vectors()[pair];
            float moved = 0;
            for (int f = 0; f < size; f++) {
                moved += (float) system[right + f] * y[first + f];
            }
            scores[pair] += moved;
        }
    }
}
