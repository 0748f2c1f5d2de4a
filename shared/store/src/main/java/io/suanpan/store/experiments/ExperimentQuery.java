package io.suanpan.store.experiments;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which runs, in which order, and how many.
 *
 * @param model empty = any
 * @param bounds all of which must hold
 * @param from trained at this moment or later; empty = ever
 * @param to trained before this moment; empty = till now
 * @param sort {@code trainedAt}, {@code model} or a metric; a {@code -} before it puts the greatest
 *     first. Runs without the metric come last, equal ones by time, the newest first, then by id.
 * @param limit runs at most
 */
public record ExperimentQuery(
        Optional<String> model,
        List<MetricBound> bounds,
        Optional<Instant> from,
        Optional<Instant> to,
        String sort,
        int limit) {
    /** The newest first. */
    public static final String NEWEST_FIRST = "-trainedAt";

    /** A page for people. */
    public static final int USUAL_LIMIT = 20;

    private static final Pattern SORT = Pattern.compile("-?[A-Za-z][A-Za-z0-9.]{0,63}");

    public ExperimentQuery {
        bounds = List.copyOf(bounds);
    }

    /** All runs, the newest first. */
    public static ExperimentQuery all() {
        return new ExperimentQuery(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                NEWEST_FIRST,
                USUAL_LIMIT);
    }

    /** Whether it can be sorted by. */
    public static boolean isSort(String text) {
        return SORT.matcher(text).matches();
    }

    boolean fits(ExperimentSummary run) {
        return model.filter(name -> !name.equals(run.model())).isEmpty()
                && from.filter(moment -> run.trainedAt().isBefore(moment)).isEmpty()
                && to.filter(moment -> !run.trainedAt().isBefore(moment)).isEmpty()
                && bounds.stream().allMatch(bound -> bound.holds(run.metrics()));
    }

    Comparator<ExperimentSummary> order() {
        boolean falls = sort.startsWith("-");
        String by = falls ? sort.substring(1) : sort;
        Comparator<ExperimentSummary> chosen =
                switch (by) {
                    case "trainedAt" ->
                            directed(Comparator.comparing(ExperimentSummary::trainedAt), falls);
                    case "model" -> directed(Comparator.comparing(ExperimentSummary::model), falls);
                    default -> byMetric(by, falls);
                };
        return chosen.thenComparing(Comparator.comparing(ExperimentSummary::trainedAt).reversed())
                .thenComparing(ExperimentSummary::run);
    }

    private static Comparator<ExperimentSummary> byMetric(String metric, boolean falls) {
        Comparator<Double> order = falls ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(run -> run.metrics().get(metric), Comparator.nullsLast(order));
    }

    private static Comparator<ExperimentSummary> directed(
            Comparator<ExperimentSummary> order, boolean falls) {
        return falls ? order.reversed() : order;
    }
}
