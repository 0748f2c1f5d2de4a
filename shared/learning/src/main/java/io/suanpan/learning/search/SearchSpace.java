package io.suanpan.learning.search;

import io.suanpan.learning.LogisticRegressionOptions;
import io.suanpan.learning.LogisticRegressionTrainer;
import io.suanpan.learning.NeuralNetOptions;
import io.suanpan.learning.NeuralNetTrainer;
import io.suanpan.learning.recipe.CategoryCoding;
import io.suanpan.learning.recipe.Projection;
import io.suanpan.learning.recipe.Recipe;
import io.suanpan.learning.recipe.Selection;
import io.suanpan.learning.trees.BoostingOptions;
import io.suanpan.learning.trees.ForestOptions;
import io.suanpan.learning.trees.HistogramBoostingTrainer;
import io.suanpan.learning.trees.HistogramForestTrainer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What is searched: some points stated, some drawn from ranges by the seed.
 *
 * <table>
 * <caption>The space</caption>
 * <tr><td>boosting</td><td>one-hot or target; leaves 3 to 32, least weight 1 to 30, lambda 1 to 30,
 * row share 0.5 to 1, feature share 0.2 to 1, rate 0.04 or 0.06</td></tr>
 * <tr><td>forest, extra trees</td><td>one-hot or target; least leaf 2 to 10, feature share √ or a
 * third</td></tr>
 * <tr><td>linear</td><td>C 0.01 to 1; signed logarithm, mutual information, L1, principal
 * components, discriminant, factors</td></tr>
 * <tr><td>neural</td><td>16 or 32 units, L2 0.001 to 0.03, signed logarithm or not</td></tr>
 * </table>
 */
public final class SearchSpace {
    private static final Recipe ONE_HOT = Recipe.of(CategoryCoding.ONE_HOT);
    private static final Recipe TARGET = Recipe.of(CategoryCoding.TARGET);

    private static final int FEWER_TREES = 80;

    private SearchSpace() {}

    /**
     * About thirty points. For more than 8,000 rows forests have {@value #FEWER_TREES} trees; for
     * more than 20,000 there are no neural nets, whose time grows most.
     */
    public static List<Candidate> standard(int rows, long seed) {
        List<Candidate> candidates = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        ForestOptions forest = ForestOptions.defaults();
        boosting(random, candidates);
        forests(rows > SearchOptions.LARGE ? forest.withTrees(FEWER_TREES) : forest, candidates);
        linear(candidates);
        if (rows <= SearchOptions.VERY_LARGE) {
            neural(candidates);
        }
        return candidates;
    }

    private static void boosting(SplittableRandom random, List<Candidate> to) {
        BoostingOptions slow = BoostingOptions.defaults();
        add(to, "boosting", TARGET, slow.withShape(4, 3).withPenalties(5, 5));
        add(to, "boosting", ONE_HOT, slow.withShape(8, 4).withPenalties(5, 5));
        add(to, "boosting", TARGET, slow.withShape(16, 6).withPenalties(10, 10));
        add(to, "boosting", ONE_HOT, slow.withShape(3, 2).withShares(0.7, 0.7));
        for (int i = 0; i < 8; i++) {
            int leaves = (int) Math.round(Math.pow(2, random.nextDouble(1.6, 5)));
            BoostingOptions drawn =
                    slow.withShape(leaves, random.nextInt(3, 9))
                            .withPenalties(between(random, 1, 30), between(random, 1, 30))
                            .withShares(random.nextDouble(0.5, 1), random.nextDouble(0.2, 1))
                            .withLearningRate(random.nextBoolean() ? 0.04 : 0.06);
            add(to, "boosting", random.nextBoolean() ? ONE_HOT : TARGET, drawn);
        }
    }

    /** Drawn evenly by their logarithm, with two digits. */
    private static double between(SplittableRandom random, double low, double high) {
        double drawn = StrictMath.exp(random.nextDouble(StrictMath.log(low), StrictMath.log(high)));
        return Math.round(10 * drawn) / 10.0;
    }

    private static void add(
            List<Candidate> to, String family, Recipe recipe, BoostingOptions options) {
        to.add(new Candidate(family, recipe, new HistogramBoostingTrainer(options)));
    }

    private static void forests(ForestOptions forest, List<Candidate> to) {
        ForestOptions extra = forest.withRandomCuts(true);
        forest(to, "forest", ONE_HOT, forest);
        forest(to, "forest", TARGET, forest.withMinLeafRows(10));
        forest(to, "forest", TARGET, forest.withMinLeafRows(3));
        forest(to, "extra", ONE_HOT, extra.withMinLeafRows(2).withFeatureShare(0.33));
        forest(to, "extra", TARGET, extra.withMinLeafRows(2).withFeatureShare(0.5));
        forest(to, "extra", ONE_HOT, extra.withMinLeafRows(5).withFeatureShare(0.5));
    }

    private static void forest(
            List<Candidate> to, String family, Recipe recipe, ForestOptions options) {
        to.add(new Candidate(family, recipe, new HistogramForestTrainer(options)));
    }

    private static void linear(List<Candidate> to) {
        Recipe log = ONE_HOT.withSignedLog();
        linear(to, ONE_HOT, 0.1);
        linear(to, log, 0.01);
        linear(to, log, 0.1);
        linear(to, log.withSelection(Selection.L1), 1);
        linear(to, log.withSelection(Selection.MUTUAL_INFORMATION), 0.1);
        linear(to, log.withProjection(Projection.PRINCIPAL_COMPONENTS, 16), 1);
        linear(to, log.withProjection(Projection.DISCRIMINANT, 1), 1);
        linear(to, log.withProjection(Projection.FACTORS, 8), 1);
    }

    private static void linear(List<Candidate> to, Recipe recipe, double cost) {
        var options = LogisticRegressionOptions.defaults().withCost(cost).withTolerance(1e-3);
        to.add(new Candidate("linear", recipe, new LogisticRegressionTrainer(options)));
    }

    private static void neural(List<Candidate> to) {
        NeuralNetOptions net = NeuralNetOptions.defaults();
        Recipe log = ONE_HOT.withSignedLog();
        for (NeuralNetOptions options :
                List.of(
                        net,
                        net.withL2(0.01),
                        net.withL2(0.03).withHiddenUnits(32),
                        net.withHiddenUnits(32).withL2(0.003))) {
            to.add(new Candidate("neural", log, new NeuralNetTrainer(options)));
        }
        to.add(new Candidate("neural", ONE_HOT, new NeuralNetTrainer(net.withL2(0.003))));
    }
}
