package io.suanpan.forecasting.selection;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Series;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Several methods together, by the median of their forecasts or by weights from their errors at
 * earlier origins. Immutable and thread-safe; costs the fits of all of them.
 */
public final class Combination implements ForecastMethod {
    private final String name;
    private final List<ForecastMethod> members;
    private final Optional<RollingValidation> validation;
    private final double widening;

    private Combination(
            String name,
            List<ForecastMethod> members,
            Optional<RollingValidation> validation,
            double widening) {
        if (members.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE, "No methods were combined.", "Give at least one.");
        }
        this.name = name;
        this.members = List.copyOf(members);
        this.validation = validation;
        this.widening = widening;
    }

    /** The median, step by step: nothing is learned, so nothing can be overfitted. */
    public static Combination median(String name, List<ForecastMethod> members) {
        return new Combination(name, members, Optional.empty(), 0);
    }

    /**
     * The mean weighted by 1 over the squared validation error (Bates and Granger 1969); equal
     * weights where there is none. Costs the fits of the validation besides.
     */
    public static Combination weighted(
            String name, List<ForecastMethod> members, RollingValidation validation) {
        return new Combination(name, members, Optional.of(validation), 0);
    }

    /**
     * The same with intervals 1 + {@code values}/n times as wide as the members say, n the length
     * of the history: they do not count that their form and parameters may be wrong, which matters
     * less the longer a history is.
     */
    public Combination wider(double values) {
        return new Combination(name, members, validation, values);
    }

    public List<ForecastMethod> members() {
        return members;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public FittedModel fit(Series history) {
        List<FittedModel> models = new ArrayList<>();
        for (ForecastMethod member : members) {
            models.add(member.fit(history));
        }
        boolean median = validation.isEmpty();
        return new CombinedModel(
                median ? "median" : "weighted mean",
                models,
                weights(history),
                median,
                1 + widening / history.length());
    }

    /** One for each member, in their order; sum 1. */
    public List<Double> weights(Series history) {
        return validation.map(it -> weights(errors(it, history))).orElse(equal());
    }

    private List<Double> errors(RollingValidation by, Series history) {
        return members.stream().map(it -> by.error(it, history)).toList();
    }

    private List<Double> equal() {
        return Collections.nCopies(members.size(), 1.0 / members.size());
    }

    private List<Double> weights(List<Double> errors) {
        double least = errors.stream().mapToDouble(it -> it).min().orElseThrow();
        if (Double.isNaN(least)) {
            return equal();
        }
        // An error of 0 takes all, shared with others of 0; ratios keep the squares finite.
        List<Double> shares =
                errors.stream().map(it -> it == least ? 1 : least / it * (least / it)).toList();
        double sum = shares.stream().mapToDouble(it -> it).sum();
        return shares.stream().map(it -> it / sum).toList();
    }
}
