package io.suanpan.store.experiments;

import java.util.List;

/**
 * @param runs in the order asked
 * @param found runs that fit, those beyond the limit too
 * @param metrics names of all metrics of the runs that fit
 * @param unreadable keys of objects that should be records of runs and are not
 */
public record ExperimentPage(
        List<ExperimentSummary> runs, int found, List<String> metrics, List<String> unreadable) {
    public ExperimentPage {
        runs = List.copyOf(runs);
        metrics = List.copyOf(metrics);
        unreadable = List.copyOf(unreadable);
    }
}
