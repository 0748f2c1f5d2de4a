package io.suanpan.customers.training;

import io.suanpan.core.ModelCard;
import io.suanpan.store.training.VersionComparison;
import io.suanpan.store.training.VersionTraining;

/** A model that is made from the shop's tables alone, as one among others. */
record TablesModelTraining(VersionTraining training) implements ModelTraining {

    @Override
    public String model() {
        return training.model();
    }

    /** Its answers come from the records that are published with it. */
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
    public VersionComparison evaluate(ShopView shop, String version) {
        return training.evaluate(version);
    }

    @Override
    public TrainingOutcome promote(ShopView shop, String version) {
        return TrainingOutcome.of(training.promote(version));
    }
}
