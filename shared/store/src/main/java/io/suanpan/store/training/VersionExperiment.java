package io.suanpan.store.training;

import io.suanpan.core.ModelCard;

/**
 * The record of one run, kept whether its version serves or not.
 *
 * @param settings the run's settings
 * @param card of the version that it made
 * @param comparison what the gate saw
 * @param outcome how it ended
 */
public record VersionExperiment<S>(
        String run,
        S settings,
        ModelCard card,
        VersionComparison comparison,
        VersionOutcome outcome) {}
