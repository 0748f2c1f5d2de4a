package io.suanpan.customers.training;

import io.suanpan.core.ModelCard;
import io.suanpan.customers.segments.SegmentModel;
import io.suanpan.customers.training.segments.SegmentOutcome;
import io.suanpan.customers.training.segments.SegmentTraining;
import io.suanpan.store.training.VersionComparison;

/** The segments, as one model of the shop among others. */
record SegmentModelTraining(SegmentTraining training) implements ModelTraining {

    @Override
    public String model() {
        return SegmentModel.NAME;
    }

    /** Its answers come from the assignments that are published with it. */
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
        return training.candidate(
                shop.connection(), shop.tableCommit(), () -> shop.dates().latest());
    }

    @Override
    public VersionComparison evaluate(ShopView shop, String version) {
        return training.evaluate(version);
    }

    @Override
    public TrainingOutcome promote(ShopView shop, String version) {
        SegmentOutcome outcome = training.promote(version);
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
