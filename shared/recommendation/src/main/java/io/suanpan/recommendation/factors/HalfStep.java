package io.suanpan.recommendation.factors;

import io.suanpan.recommendation.data.SparseMatrix;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** All rows of one side while the other stands still; pieces of rows are solved in parallel. */
final class HalfStep {
    /** Rows that a thread takes at once. */
    private static final int PIECE = 128;

    private final SparseMatrix weights;
    private final Supplier<RowSolver> solvers;

    private HalfStep(SparseMatrix weights, Supplier<RowSolver> solvers) {
        this.weights = weights;
        this.solvers = solvers;
    }

    /**
     * @param weights sought rows by fixed rows
     */
    static HalfStep of(Equations equations, SparseMatrix weights) {
        return of(equations, weights, meanPairs(weights.size(), weights.rows()));
    }

    /**
     * @param weights some of the sought rows by fixed rows
     * @param meanPairs of all sought rows
     */
    static HalfStep of(Equations equations, SparseMatrix weights, double meanPairs) {
        return new HalfStep(weights, solvers(equations, weights, meanPairs));
    }

    /** How many pairs a row has. */
    static double meanPairs(long pairs, int rows) {
        return (double) pairs / Math.max(1, rows);
    }

    private static Supplier<RowSolver> solvers(
            Equations equations, SparseMatrix weights, double meanPairs) {
        return switch (equations.options().solver()) {
            case AlsSolver.ConjugateGradient gradient -> {
                float lambda = equations.regularisation(meanPairs);
                SymmetricMatrix inverse =
                        Preconditioner.of(equations.gramian(), equations.fixed().rank(), lambda);
                yield () ->
                        new GradientRowSolver(
                                new Observed(equations, weights),
                                inverse,
                                lambda,
                                gradient.steps());
            }
            case AlsSolver.Blocks blocks ->
                    () -> new BlockRowSolver(new Observed(equations, weights), blocks.width());
            case AlsSolver.Exact _ -> () -> new ExactRowSolver(new Observed(equations, weights));
        };
    }

    /** From where the vectors are, in place. */
    void solve(Factors sought) {
        int pieces = (weights.rows() + PIECE - 1) / PIECE;
        IntStream.range(0, pieces).parallel().forEach(piece -> solve(piece, sought));
    }

    private void solve(int piece, Factors sought) {
        RowSolver solver = solvers.get();
        int end = Math.min(weights.rows(), (piece + 1) * PIECE);
        for (int row = piece * PIECE; row < end; row++) {
            solver.solve(row, sought.vector(row));
        }
    }
}
