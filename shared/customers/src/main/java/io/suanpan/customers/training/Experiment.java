package io.suanpan.customers.training;

import io.suanpan.core.ModelCard;
import io.suanpan.store.training.VersionComparison;

/**
 * The record of one training run, kept whether its version serves or not, as {@code
 * experiments/<model>/<run>.json}.
 *
 * @param settings the run's settings
 * @param card of the version that it made
 * @param comparison what the gate saw
 * @param outcome how it ended
 */
public record Experiment(
        String run,
        TrainingSettings settings,
        ModelCard card,
        VersionComparison comparison,
        TrainingOutcome outcome) {}
