package io.suanpan.customers.training;

import io.suanpan.core.ModelCard;
import io.suanpan.recommendation.serving.RecommendModel;
import io.suanpan.recommendation.training.RecommendComparison;
import io.suanpan.recommendation.training.RecommendOutcome;
import io.suanpan.recommendation.training.RecommendTraining;

/** What to recommend to customers, as one model of the shop among others. */
record RecommendModelTraining(RecommendTraining training) implements ModelTraining {

    @Override
    public String model() {
        return RecommendModel.NAME;
    }

    /** Its answers come from the histories that are published with it. */
    @Override
    public boolean answersFromFeatures() {
        return false;
    }

    @Override
    public String run(ShopView shop) {
        return training.run(shop.tableCommit());
    }

    @Override
    public ModelCard candidate(ShopView shop) {
        return training.candidate(shop.connection(), shop.tableCommit());
    }

    @Override
    public Comparison evaluate(ShopView shop, String version) {
        RecommendComparison seen = training.evaluate(version);
        return new Comparison(
                seen.model(),
                seen.version(),
                seen.metrics(),
                seen.currentVersion(),
                seen.currentMetrics(),
                seen.passed(),
                seen.reason());
    }

    @Override
    public TrainingOutcome promote(ShopView shop, String version) {
        RecommendOutcome outcome = training.promote(version);
        return new TrainingOutcome(
                outcome.model(),
                outcome.run(),
                outcome.version(),
                outcome.algorithm(),
                outcome.promoted(),
                outcome.reason(),
                null,
                outcome.previousVersion(),
                outcome.metrics());
    }
}
