package io.suanpan.store.experiments;

import io.suanpan.core.DataIdentity;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All of one run but its curves, which are on the version's card.
 *
 * @param previousVersion in use before; null where there was none
 * @param previousMetrics of that, on the hold-out of this run
 * @param data what it learned from
 * @param parameters chosen hyper-parameters and protocol, as text
 * @param settings what was asked of the run, as text; nested names with dots
 */
public record ExperimentDetails(
        String model,
        String run,
        String version,
        String algorithm,
        Instant trainedAt,
        String codeVersion,
        boolean promoted,
        String reason,
        long rows,
        Map<String, Double> metrics,
        @Nullable String previousVersion,
        Map<String, Double> previousMetrics,
        long seed,
        DataIdentity data,
        Map<String, String> parameters,
        Map<String, String> settings) {
    public ExperimentDetails {
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
        previousMetrics = Collections.unmodifiableMap(new TreeMap<>(previousMetrics));
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    public ExperimentSummary summary() {
        return new ExperimentSummary(
                model,
                run,
                version,
                algorithm,
                trainedAt,
                codeVersion,
                promoted,
                reason,
                rows,
                metrics);
    }
}
