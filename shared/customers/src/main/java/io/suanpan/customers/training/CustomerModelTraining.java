package io.suanpan.customers.training;

import io.suanpan.core.ModelCard;
import io.suanpan.customers.CustomerModel;
import io.suanpan.store.training.VersionComparison;

/** One of the customer models. */
record CustomerModelTraining(CustomerTraining training, CustomerModel customerModel)
        implements ModelTraining {

    @Override
    public String model() {
        return customerModel.modelName();
    }

    @Override
    public boolean answersFromFeatures() {
        return true;
    }

    @Override
    public String run(ShopView shop) {
        return training.run(shop, customerModel);
    }

    @Override
    public ModelCard candidate(ShopView shop) {
        return training.candidate(shop, customerModel);
    }

    @Override
    public VersionComparison evaluate(ShopView shop, String version) {
        return training.evaluate(shop, customerModel, version);
    }

    @Override
    public TrainingOutcome promote(ShopView shop, String version) {
        return training.promote(shop, customerModel, version);
    }
}
