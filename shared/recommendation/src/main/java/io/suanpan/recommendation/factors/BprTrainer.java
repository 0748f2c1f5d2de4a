package io.suanpan.recommendation.factors;

import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.SparseMatrix;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Bayesian personalised ranking (Rendle, Freudenthaler, Gantner and Schmidt-Thieme, UAI 2009): the
 * items that a customer took shall stand before those not taken. Stochastic gradient ascent over
 * pairs that are drawn evenly from those observed, each against an item drawn evenly from the
 * others. One thread, since steps that overtake each other would give another model each time.
 * O(epochs · pairs · rank).
 */
public final class BprTrainer implements RecommenderTrainer {
    private static final double START = 0.1;

    private final String name;
    private final BprOptions options;

    public BprTrainer(String name, BprOptions options) {
        this.name = name;
        this.options = options;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public BprModel train(InteractionLog log) {
        SparseMatrix taken = options.weighting().matrix(log, log.end());
        int rank = options.rank();
        // Bit for bit other streams for customers, items and what is drawn.
        Factors users = Factors.random(taken.rows(), rank + 1, START, options.seed());
        Factors items = Factors.random(taken.columns(), rank + 1, START, ~options.seed());
        for (int item = 0; item < items.rows(); item++) {
            items.vector(item)[rank] = 0;
        }
        BprStep step = new BprStep(options);
        SplittableRandom random = new SplittableRandom(options.seed());
        int[] user = users(taken);
        for (long n = (long) options.epochs() * user.length; n > 0; n--) {
            int pair = random.nextInt(user.length);
            int other = random.nextInt(taken.columns());
            if (!has(taken, user[pair], other)) {
                float[] x = users.vector(user[pair]);
                step.move(x, items.vector(taken.columnArray()[pair]), items.vector(other));
            }
        }
        return new BprModel(options, items.halved());
    }

    /** The row of each entry. */
    private static int[] users(SparseMatrix taken) {
        int[] user = new int[taken.size()];
        for (int row = 0; row < taken.rows(); row++) {
            Arrays.fill(user, taken.start(row), taken.end(row), row);
        }
        return user;
    }

    static boolean has(SparseMatrix taken, int row, int item) {
        return Arrays.binarySearch(taken.columnArray(), taken.start(row), taken.end(row), item)
                >= 0;
    }
}
