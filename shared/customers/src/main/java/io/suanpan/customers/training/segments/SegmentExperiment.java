package io.suanpan.customers.training.segments;

import io.suanpan.core.ModelCard;
import io.suanpan.store.training.VersionComparison;

/**
 * The record of one run, kept whether its version serves or not, as {@code
 * experiments/segments/<run>.json}. Its fields are those that the records of other models have.
 */
record SegmentExperiment(
        String run,
        SegmentSettings settings,
        ModelCard card,
        VersionComparison comparison,
        SegmentOutcome outcome) {}
