package io.suanpan.customers.training;

import io.suanpan.core.ModelCard;
import io.suanpan.store.training.VersionComparison;

/** The training of one model, step by step, on a view of the shop. */
interface ModelTraining {
    /** Its name in the registry. */
    String model();

    /** Whether its answers are computed from the feature snapshot. */
    boolean answersFromFeatures();

    /** Identity of the run: the same for the same tables, settings and code. */
    String run(ShopView shop);

    /**
     * Trains a version and publishes it without putting it in use; the version of an earlier run on
     * the same tables, where there is one.
     *
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where the data do not suffice
     */
    ModelCard candidate(ShopView shop);

    /** Compares a version with the one in use; changes nothing. */
    VersionComparison evaluate(ShopView shop, String version);

    /** Puts a version in use if it passes the gate, and records the run. */
    TrainingOutcome promote(ShopView shop, String version);
}
