package io.suanpan.customers.training;

import io.suanpan.core.ModelCard;
import io.suanpan.forecasting.products.ForecastModel;
import io.suanpan.forecasting.training.ForecastComparison;
import io.suanpan.forecasting.training.ForecastOutcome;
import io.suanpan.forecasting.training.ForecastTraining;

/** The forecast of products, as one model of the shop among others. */
record ForecastModelTraining(ForecastTraining training) implements ModelTraining {

    @Override
    public String model() {
        return ForecastModel.NAME;
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
        ForecastComparison seen = training.evaluate(version);
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
        ForecastOutcome outcome = training.promote(version);
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
