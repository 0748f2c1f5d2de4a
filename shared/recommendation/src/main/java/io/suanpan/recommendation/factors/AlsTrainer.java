package io.suanpan.recommendation.factors;

import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.SparseMatrix;

/**
 * Alternating least squares for implicit feedback (Hu, Koren and Volinsky 2008): the vectors of all
 * customers while those of the items stand still, then the other way round. Rows are solved apart
 * from each other, so that the model has the same bits for any number of threads.
 *
 * <p>An iteration is O(pairs · rank · steps + (customers + items) · rank² · steps) with conjugate
 * gradient; memory is two matrices of pairs and the vectors. Stateless and thread-safe.
 */
public final class AlsTrainer implements RecommenderTrainer {
    /** Length of an item's vector at the start: small, as most scores are 0. */
    private static final double START = 0.1;

    private final String name;
    private final AlsOptions options;

    public AlsTrainer(String name, AlsOptions options) {
        this.name = name;
        this.options = options;
    }

    @Override
    public String name() {
        return name;
    }

    public AlsOptions options() {
        return options;
    }

    /** The vectors of so many items before the first iteration. */
    public Factors start(int items) {
        return Factors.random(items, options.rank(), START, options.seed());
    }

    /** What is kept of the items' vectors after the last iteration. */
    public AlsModel model(Factors items) {
        return AlsModel.of(options, items.halved());
    }

    @Override
    public AlsModel train(InteractionLog log) {
        SparseMatrix byUser = options.weighting().matrix(log, log.end());
        SparseMatrix byItem = byUser.transposed();
        Factors users = Factors.zeros(byUser.rows(), options.rank());
        Factors items = start(byItem.rows());
        for (int iteration = 0; iteration < options.iterations(); iteration++) {
            HalfStep.of(Equations.of(options, items), byUser).solve(users);
            HalfStep.of(Equations.of(options, users), byItem).solve(items);
        }
        return model(items);
    }
}
