package io.suanpan.forecasting.seasons;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.theta.ThetaForm;
import io.suanpan.forecasting.theta.ThetaMethod;
import java.util.ArrayList;
import java.util.List;

/**
 * For seasons within seasons, as hours in a day in a week: MSTL (Bandara, Hyndman and Bergmeir
 * 2021) of the values and of their logarithms and the seasonal naive forecast, weighed by how well
 * each did at four earlier origins two periods apart. A period from 24 on is taken for a day, and
 * its week is looked for where the history at the earliest origin has two; whether there is one,
 * the weights say. Below ten periods, and without a season, dynamic optimised theta answers. Time
 * that of some 60 STL.
 */
public final class MultiSeasonal implements ForecastMethod {
    private static final int DAYS_IN_WEEK = 7;

    /** Periods shorter than the hours of a day are months, quarters or days. */
    private static final int SHORTEST_DAY = 24;

    private static final int ORIGINS = 4;
    private static final int HORIZON_PERIODS = 2;

    @Override
    public String name() {
        return "mstl";
    }

    @Override
    public FittedModel fit(Series history) {
        int period = history.period();
        int horizon = HORIZON_PERIODS * period;
        int earliest = history.length() - ORIGINS * horizon;
        if (period < 2 || earliest < 2 * period) {
            return new ThetaMethod(ThetaForm.DYNAMIC_OPTIMISED).fit(history);
        }
        double[] values = history.values();
        List<CandidateSource> sources = sources(values, period, earliest);
        Validation validation = Validation.of(sources, values, ORIGINS, horizon);
        double[] weights = validation.weights();
        List<Candidate> candidates =
                sources.stream().flatMap(it -> it.fit(values).stream()).toList();
        return new Weighted(
                candidates, weights, ErrorSpread.of(validation.errors(weights), period));
    }

    private static List<CandidateSource> sources(double[] values, int period, int earliest) {
        boolean positive = smallest(values) > 0;
        int week = DAYS_IN_WEEK * period;
        List<CandidateSource> sources = new ArrayList<>();
        sources.add(naive(period));
        if (period >= SHORTEST_DAY && earliest >= 2 * week) {
            Decomposed both = new Decomposed(List.of(period, week));
            sources.add(naive(week));
            sources.add(both);
            if (positive) {
                sources.add(new Logarithmic(both));
            }
        }
        Decomposed one = new Decomposed(List.of(period));
        sources.add(positive ? new Logarithmic(one) : one);
        return sources;
    }

    private static CandidateSource naive(int period) {
        return values ->
                List.of(new Candidate("naive[" + period + "]", new LastCycle(values, period)));
    }

    private static double smallest(double[] values) {
        double smallest = Double.POSITIVE_INFINITY;
        for (double value : values) {
            smallest = Math.min(smallest, value);
        }
        return smallest;
    }
}
