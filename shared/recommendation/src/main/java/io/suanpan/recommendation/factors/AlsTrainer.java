package io.suanpan.recommendation.factors;

import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.SparseMatrix;
import java.util.function.Supplier;

/**
 * Alternating least squares for implicit feedback (Hu, Koren and Volinsky 2008): the vectors of all
 * customers while those of the items stand still, then the other way round. Rows are solved apart
 * from each other, so that the model has the same bits for any number of threads.
 *
 * <p>An iteration is O(pairs · rank · steps + (customers + items) · rank² · steps) with conjugate
 * gradient; memory is two matrices of pairs and the vectors. Stateless and thread-safe.
 */
public final class AlsTrainer implements RecommenderTrainer {
    /** Rows that a thread takes at once. */
    private static final int PIECE = 128;

    private final AlsOptions options;
    private final Parallel parallel;

    /**
     * @param threads at least 1; the model does not depend on them
     */
    public AlsTrainer(AlsOptions options, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("Threads must be at least 1, not " + threads + ".");
        }
        this.options = options;
        parallel = new Parallel(threads);
    }

    @Override
    public String name() {
        return "als";
    }

    @Override
    public AlsModel train(InteractionLog log) {
        SparseMatrix byUser = options.weighting().matrix(log, log.end());
        SparseMatrix byItem = byUser.transposed();
        Factors users = Factors.zeros(byUser.rows(), options.rank());
        Factors items = Factors.random(byItem.rows(), options.rank(), 0.1, options.seed());
        for (int iteration = 0; iteration < options.iterations(); iteration++) {
            solve(Equations.of(options, items, parallel), byUser, users);
            solve(Equations.of(options, users, parallel), byItem, items);
        }
        return AlsModel.of(options, items.halved());
    }

    private void solve(Equations equations, SparseMatrix weights, Factors sought) {
        Supplier<RowSolver> solvers = solvers(equations, weights);
        int pieces = (weights.rows() + PIECE - 1) / PIECE;
        parallel.each(
                pieces,
                () -> {
                    RowSolver solver = solvers.get();
                    return piece -> {
                        int end = Math.min(weights.rows(), (piece + 1) * PIECE);
                        for (int row = piece * PIECE; row < end; row++) {
                            solver.solve(row, sought.vector(row));
                        }
                    };
                });
    }

    private Supplier<RowSolver> solvers(Equations equations, SparseMatrix weights) {
        return switch (options.solver()) {
            case AlsSolver.ConjugateGradient gradient -> {
                double pairs = (double) weights.size() / Math.max(1, weights.rows());
                SymmetricMatrix inverse = Preconditioner.of(equations, pairs);
                yield () ->
                        new GradientRowSolver(
                                new Observed(equations, weights), inverse, gradient.steps());
            }
            case AlsSolver.Blocks blocks ->
                    () -> new BlockRowSolver(new Observed(equations, weights), blocks.width());
            case AlsSolver.Exact _ -> () -> new ExactRowSolver(new Observed(equations, weights));
        };
    }
}
