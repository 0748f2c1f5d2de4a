package io.suanpan.customers.training;

import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.LogisticRegressionOptions;
import io.suanpan.learning.LogisticRegressionTrainer;
import io.suanpan.learning.NeuralNetOptions;
import io.suanpan.learning.NeuralNetTrainer;
import io.suanpan.learning.RoundTrainer;
import io.suanpan.learning.recipe.CategoryCoding;
import io.suanpan.learning.recipe.Recipe;
import io.suanpan.learning.recipe.Selection;
import io.suanpan.learning.search.Candidate;
import io.suanpan.learning.search.SearchOptions;
import io.suanpan.learning.trees.BoostingOptions;
import io.suanpan.learning.trees.HistogramBoostingTrainer;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link SearchDepth#THOROUGH} searches: boosting as restrained as {@link CustomerCandidates}
 * says why, linear models and small neural nets. No forests: hundreds of deep trees make an answer
 * with its reasons take milliseconds and the first one wait for megabytes.
 */
final class CustomerSpace {
    private static final Recipe PLAIN = Recipe.of(CategoryCoding.ONE_HOT);
    private static final Recipe LOG = PLAIN.withSignedLog();

    private static final int SMALL = 20_000;

    private CustomerSpace() {}

    /**
     * All candidates are tried on all rows up to {@value #SMALL}: the same customer stands there at
     * several dates, so that a part of them holds few customers.
     */
    static SearchOptions options(TrainingSettings settings) {
        return SearchOptions.defaults().withFirstRows(SMALL).withFolds(settings.folds());
    }

    /**
     * @param quick what {@link SearchDepth#QUICK} chooses from: the search never does worse by
     *     validation
     */
    static List<Candidate> candidates(List<BinaryTrainer> quick) {
        List<Candidate> all = new ArrayList<>();
        for (BinaryTrainer trainer : quick) {
            all.add(
                    new Candidate(
                            trainer.name(),
                            PLAIN,
                            trainer instanceof RoundTrainer rounds
                                    ? new WatchedRounds(rounds)
                                    : trainer));
        }
        boosting(all, 5, 3, 20, 2, 0.5);
        boosting(all, 8, 4, 20, 5, 0.25);
        boosting(all, 12, 5, 40, 20, 0.25);
        linear(all, LOG, 0.01);
        linear(all, LOG.withSelection(Selection.MUTUAL_INFORMATION), 0.01);
        NeuralNetOptions net = NeuralNetOptions.defaults();
        all.add(new Candidate("neural", LOG, new NeuralNetTrainer(net.withL2(0.01))));
        all.add(new Candidate("neural", LOG, new NeuralNetTrainer(net.withL2(0.03))));
        return all;
    }

    private static void boosting(
            List<Candidate> to,
            int leaves,
            int depth,
            double leastWeight,
            double lambda,
            double featureShare) {
        BoostingOptions options =
                BoostingOptions.defaults()
                        .withShape(leaves, depth)
                        .withPenalties(leastWeight, lambda)
                        .withShares(0.6, featureShare);
        to.add(new Candidate("boosting", PLAIN, new HistogramBoostingTrainer(options)));
    }

    private static void linear(List<Candidate> to, Recipe recipe, double cost) {
        var options = LogisticRegressionOptions.defaults().withCost(cost).withTolerance(1e-3);
        to.add(new Candidate("linear", recipe, new LogisticRegressionTrainer(options)));
    }
}
