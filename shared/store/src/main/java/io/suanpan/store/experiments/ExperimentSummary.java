package io.suanpan.store.experiments;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One run in short.
 *
 * @param run its id
 * @param version that it made
 * @param promoted whether that came into use
 * @param reason the gate's
 * @param rows it learned from
 */
public record ExperimentSummary(
        String model,
        String run,
        String version,
        String algorithm,
        Instant trainedAt,
        String codeVersion,
        boolean promoted,
        String reason,
        long rows,
        Map<String, Double> metrics) {
    public ExperimentSummary {
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
    }
}
