package io.suanpan.customers.training;

import io.suanpan.core.ModelCard;
import io.suanpan.customers.training.value.ValueModel;
import io.suanpan.store.training.VersionComparison;

/** What customers will bring. */
record ValueModelTraining(CustomerTraining training) implements ModelTraining {

    @Override
    public String model() {
        return ValueModel.NAME;
    }

    @Override
    public boolean answersFromFeatures() {
        return true;
    }

    @Override
    public String run(ShopView shop) {
        return training.run(shop, ValueModel.NAME);
    }

    @Override
    public ModelCard candidate(ShopView shop) {
        return training.candidate(shop, ValueModel.NAME);
    }

    @Override
    public VersionComparison evaluate(ShopView shop, String version) {
        return training.evaluate(shop, ValueModel.NAME, version);
    }

    @Override
    public TrainingOutcome promote(ShopView shop, String version) {
        return training.promote(shop, ValueModel.NAME, version);
    }
}
