package io.suanpan.learning;

import java.util.List;

/** The trainers that there are, by name and as the usual candidates. */
public final class Trainers {
    private Trainers() {}

    /** Every trainer with its default options. */
    public static List<BinaryTrainer> all() {
        return List.of(
                new LogisticRegressionTrainer(LogisticRegressionOptions.defaults()),
                new DecisionTreeTrainer(DecisionTreeOptions.defaults()),
                new RandomForestTrainer(RandomForestOptions.defaults()),
                new GradientBoostingTrainer(GradientBoostingOptions.defaults()),
                new NeuralNetTrainer(NeuralNetOptions.defaults()));
    }

    /**
     * The trainer of that name with its default options.
     *
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where there is none
     */
    public static BinaryTrainer named(String name) {
        return all().stream()
                .filter(trainer -> trainer.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Refusals.impossible(
                                "There is no trainer " + name,
                                "Name one of "
                                        + all().stream().map(BinaryTrainer::name).toList()
                                        + "."));
    }

    /** A lean grid: two penalties of logistic regression, two depths of boosting. */
    public static List<BinaryTrainer> candidates() {
        LogisticRegressionOptions linear = LogisticRegressionOptions.defaults();
        GradientBoostingOptions boosting = GradientBoostingOptions.defaults();
        return List.of(
                new LogisticRegressionTrainer(linear.withCost(0.01)),
                new LogisticRegressionTrainer(linear),
                new GradientBoostingTrainer(boosting.withMaxDepth(3)),
                new GradientBoostingTrainer(boosting.withMaxDepth(5)));
    }
}
