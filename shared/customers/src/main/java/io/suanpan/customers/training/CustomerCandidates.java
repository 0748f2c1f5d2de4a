package io.suanpan.customers.training;

import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.GradientBoostingOptions;
import io.suanpan.learning.GradientBoostingTrainer;
import io.suanpan.learning.LogisticRegressionOptions;
import io.suanpan.learning.LogisticRegressionTrainer;
import java.util.List;

/**
 * The trainers that cross-validation chooses from for customer rows. These differ from other rows:
 * the same customer stands there at several dates, and many features are windows of the same
 * orders. So a tree sees six rows in ten and half of the features, and a leaf holds a Hessian of 20
 * (80 rows or more); that takes less depth and finds its number of rounds by itself. Logistic
 * regression, heavily penalised for the same reason, wins where there are few customers.
 */
public final class CustomerCandidates {
    private static final int MOST_ROUNDS = 300;

    private CustomerCandidates() {}

    public static List<BinaryTrainer> defaults() {
        return List.of(
                new LogisticRegressionTrainer(LogisticRegressionOptions.defaults().withCost(0.01)),
                boosting(2),
                boosting(3));
    }

    private static BinaryTrainer boosting(int depth) {
        return new GradientBoostingTrainer(
                new GradientBoostingOptions(MOST_ROUNDS, 0.05, depth, 20, 2, 0.6, 0.5, 256, 1));
    }
}
