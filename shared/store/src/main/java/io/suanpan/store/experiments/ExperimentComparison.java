package io.suanpan.store.experiments;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Runs side by side.
 *
 * @param runs in the order asked
 * @param metrics that any has, by name
 * @param parameters that any has: those that differ first, then by name
 */
public record ExperimentComparison(
        List<ExperimentSummary> runs,
        List<ComparedMetric> metrics,
        List<ComparedParameter> parameters) {
    public ExperimentComparison {
        runs = List.copyOf(runs);
        metrics = List.copyOf(metrics);
        parameters = List.copyOf(parameters);
    }

    static ExperimentComparison of(List<ExperimentDetails> runs) {
        return new ExperimentComparison(
                runs.stream().map(ExperimentDetails::summary).toList(),
                names(runs, ExperimentDetails::metrics).stream()
                        .map(name -> ComparedMetric.of(name, runs))
                        .toList(),
                names(runs, ExperimentDetails::parameters).stream()
                        .map(name -> ComparedParameter.of(name, runs))
                        .sorted(
                                Comparator.comparing(ComparedParameter::same)
                                        .thenComparing(ComparedParameter::name))
                        .toList());
    }

    private static TreeSet<String> names(
            List<ExperimentDetails> runs, Function<ExperimentDetails, Map<String, ?>> of) {
        TreeSet<String> names = new TreeSet<>();
        runs.forEach(run -> names.addAll(of.apply(run).keySet()));
        return names;
    }
}
